namespace TherapyOutcomes.Cli;

/// <summary>Writes to an output of the process, which may be closed, full, or a pipe that nobody reads.</summary>
/// <param name="open">A function that opens the output, which is called before the first write. A closed output cannot be opened.</param>
/// <param name="onFailure">A function that receives the error if the output cannot be opened or written.</param>
internal sealed class StandardStream(Func<Stream> open, Action<Exception> onFailure) : Stream
{
    private readonly Lazy<Stream> _output = new(open);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes to the results' output, whose failure ends the run.</summary>
    public static StandardStream ForResults(Func<Stream> open) => new(open, error => throw OutputException.Of(error));

    /// <summary>Writes to the messages' output. If it fails, there is nobody left to tell.</summary>
    public static StandardStream ForMessages(Func<Stream> open) => new(open, _ => { });

    public override void Write(byte[] buffer, int offset, int count) => Try(output => output.Write(buffer, offset, count));

    public override void Flush()
    {
        if (_output.IsValueCreated)
        {
            Try(output => output.Flush());
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Try(Action<Stream> use)
    {
        try
        {
            use(_output.Value);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            onFailure(error);
        }
    }
}
