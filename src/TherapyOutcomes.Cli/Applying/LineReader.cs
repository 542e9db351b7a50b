namespace TherapyOutcomes.Cli.Applying;

/// <summary>Reads lines of bytes. A line that is too long is skipped without being kept in memory.</summary>
/// <param name="input">The stream to read from.</param>
/// <param name="longest">The maximum length of a line that is kept, in bytes without the line break.</param>
internal sealed class LineReader(Stream input, int longest)
{
    private const byte LineFeed = (byte)'\n';

    private readonly byte[] _chunk = new byte[64 * 1024];
    private byte[] _line = new byte[4 * 1024];
    private int _length;
    private int _from;
    private int _to;
    private bool _ended;

    /// <summary>The number of bytes that were read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns>The line without its line break; null after the last line. Its bytes are valid until the next call.</returns>
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

        _from = 0;

        // Piped input may never arrive, and such a read cannot be canceled, so it is abandoned.
        _to = await input.ReadAsync(_chunk, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        BytesRead += _to;
        _ended = _to == 0;
        return !_ended;
    }

    // Keeps one byte more than allowed, because a line may end with CR LF.
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
