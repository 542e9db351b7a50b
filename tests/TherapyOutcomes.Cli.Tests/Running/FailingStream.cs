namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>An output that takes some bytes and then fails.</summary>
/// <param name="capacity">How many bytes it takes.</param>
/// <param name="error">What it throws for any more.</param>
internal sealed class FailingStream(int capacity, Exception error) : MemoryStream
{
    /// <summary>A disk on which nothing is left.</summary>
    public static FailingStream Full(int capacity = 0) => new(capacity, new IOException("No space left on device", 28));

    /// <summary>A pipe whose reader has ended.</summary>
    public static FailingStream BrokenPipe() => new(0, new IOException("Broken pipe", 32));

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > capacity)
        {
            throw error;
        }

        base.Write(buffer, offset, count);
    }
}
