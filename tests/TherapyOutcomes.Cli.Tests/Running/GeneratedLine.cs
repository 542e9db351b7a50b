namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>A line of very many bytes that exists nowhere, and then other bytes.</summary>
internal sealed class GeneratedLine(long length, byte[] then) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, _position < length ? length - _position : length + then.Length - _position);
        if (_position < length)
        {
            buffer.AsSpan(offset, read).Fill((byte)'x');
        }
        else
        {
            then.AsSpan((int)(_position - length), read).CopyTo(buffer.AsSpan(offset));
        }

        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
