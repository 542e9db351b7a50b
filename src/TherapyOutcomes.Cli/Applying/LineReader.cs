namespace TherapyOutcomes.Cli.Applying;

/// <summary>Reads lines of bytes. One that is too long is skipped without keeping it.</summary>
/// <param name="input">Where the bytes come from.</param>
/// <param name="longest">The longest line that is kept, in bytes without its end.</param>
/// <param name="beforeWaiting">Called before more is read: somebody may be waiting for what was written so far.</param>
internal sealed class LineReader(Stream input, int longest, Func<Task> beforeWaiting)
{
    private const byte LineFeed = (byte)'\n';

    private readonly byte[] _chunk = new byte[64 * 1024];
    private byte[] _line = new byte[4 * 1024];
    private int _length;
    private int _from;
    private int _to;
    private bool _ended;

    /// <summary>How many bytes were read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns>The line without its end; null after the last. Its bytes are valid until the next call.</returns>
    public async ValueTask<Line?> ReadAsync(CancellationToken cancellationToken)
    {
        _length = 0;
        var any = false;
        var tooLong = false;
        while (true)
        {
            if (_from == _to && !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return any ? Finish(tooLong) : null;
            }

            any = true;
            var rest = _chunk.AsSpan(_from, _to - _from);
            var end = rest.IndexOf(LineFeed);
            tooLong = tooLong || !TryKeep(end < 0 ? rest : rest[..end]);
            _from = end < 0 ? _to : _from + end + 1;
            if (end >= 0)
            {
                return Finish(tooLong);
            }
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_ended)
        {
            return false;
        }

        await beforeWaiting().ConfigureAwait(false);
        _from = 0;

        // What is piped in may never come, and such a read can't be cancelled: it is left behind.
        _to = await input.ReadAsync(_chunk, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        BytesRead += _to;
        _ended = _to == 0;
        return !_ended;
    }

    // One byte more than allowed: a line may end with CR LF.
    private bool TryKeep(ReadOnlySpan<byte> part)
    {
        if (_length + part.Length > longest + 1)
        {
            return false;
        }

        if (_length + part.Length > _line.Length)
        {
            Array.Resize(ref _line, Math.Min(Math.Max(2 * _line.Length, _length + part.Length), longest + 1));
        }

        part.CopyTo(_line.AsSpan(_length));
        _length += part.Length;
        return true;
    }

    private Line Finish(bool tooLong)
    {
        if (_length > 0 && _line[_length - 1] == '\r')
        {
            _length--;
        }

        return tooLong || _length > longest ? Line.TooLong : new Line(_line.AsMemory(0, _length));
    }
}
