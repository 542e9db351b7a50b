namespace TherapyOutcomes.Import.Tables;

/// <summary>Reads a text from a position on, without copying it.</summary>
internal sealed class RestOfText(string text, int from) : TextReader
{
    private int _at = from;

    public override int Peek() => _at < text.Length ? text[_at] : -1;

    public override int Read() => _at < text.Length ? text[_at++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = Math.Min(count, text.Length - _at);
        text.CopyTo(_at, buffer, index, read);
        _at += read;
        return read;
    }
}
