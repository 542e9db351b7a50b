namespace TherapyOutcomes.Reporting.Html;

/// <summary>Writes HTML elements. Text and attributes are always encoded; only the library's own markup is written as it is.</summary>
internal sealed class HtmlWriter(TextWriter output, bool isWithoutStyles = false)
{
    /// <summary>True if no element may have a <c>style</c> attribute.</summary>
    public bool IsWithoutStyles => isWithoutStyles;

    public void Open(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        output.Write('<');
        output.Write(tag);
        foreach (var (name, value) in attributes)
        {
            output.Write($" {name}=\"{HtmlText.Encode(value)}\"");
        }

        output.Write('>');
    }

    public void Close(string tag)
    {
        output.Write($"</{tag}>");
        output.Write('\n');
    }

    public void Element(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tag, attributes);
        Text(text);
        Close(tag);
    }

    public void Paragraph(string text) => Element("p", text);

    public void Text(string text) => output.Write(HtmlText.Encode(text));

    /// <summary>Writes a name that goes on in the next line only after a hyphen, a full stop or an underscore, as long as such a part fits.</summary>
    public void Name(string name) => output.Write(
        HtmlText.Encode(name).Replace(".", ".<wbr/>", StringComparison.Ordinal).Replace("_", "_<wbr/>", StringComparison.Ordinal));

    /// <summary>Writes markup that this library generated, without encoding it.</summary>
    public void Markup(string markup) => output.Write(markup);
}
