namespace TherapyOutcomes.Cli.Applying;

/// <summary>A line of bytes, or the news that it was too long.</summary>
/// <param name="Bytes">The line without its end; empty when it was too long.</param>
internal readonly record struct Line(ReadOnlyMemory<byte> Bytes)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Line TooLong => new() { IsTooLong = true };

    public bool IsTooLong { get; private init; }

    /// <summary>True when there is nothing but white space.</summary>
    public bool IsBlank => !IsTooLong && Bytes.Span.Trim(" \t\r\f\v"u8).IsEmpty;

    public Line WithoutByteOrderMark() =>
        Bytes.Span.StartsWith(ByteOrderMark) ? this with { Bytes = Bytes[ByteOrderMark.Length..] } : this;
}
