namespace TherapyOutcomes.Cli.Applying;

/// <summary>Represents a line of bytes, or the fact that a line was too long.</summary>
/// <param name="Bytes">The line without its line break; empty if it was too long.</param>
internal readonly record struct Line(ReadOnlyMemory<byte> Bytes)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Line TooLong => new() { IsTooLong = true };

    public bool IsTooLong { get; private init; }

    /// <summary>True if the line contains only white space; otherwise, false.</summary>
    public bool IsBlank => !IsTooLong && Bytes.Span.Trim(" \t\r\f\v"u8).IsEmpty;

    public Line WithoutByteOrderMark() =>
        Bytes.Span.StartsWith(ByteOrderMark) ? this with { Bytes = Bytes[ByteOrderMark.Length..] } : this;
}
