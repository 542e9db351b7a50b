using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TherapyOutcomes;

/// <summary>A text with placeholders such as <c>{days}</c> that are filled in later; <c>{{</c> and <c>}}</c> are literal braces.</summary>
/// <remarks>
/// The text is parsed once and filled in a single pass, so values are never searched for placeholders. Instances are immutable and thread-safe.
/// </remarks>
internal sealed class PlaceholderText
{
    private readonly ImmutableArray<Part> _parts;

    private PlaceholderText(ImmutableArray<Part> parts) => _parts = parts;

    /// <summary>The names of the placeholders without repeats, in the order of their first use.</summary>
    public IEnumerable<string> Names => _parts.Where(part => part.IsPlace).Select(part => part.Text).Distinct(StringComparer.Ordinal);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="read">The parsed text, if the method returns true.</param>
    /// <param name="position">The position, counted from 0, of a brace without a partner, if the method returns false.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out PlaceholderText? read, out int position)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var plain = new StringBuilder();
        for (position = 0; position < text.Length; position++)
        {
            var character = text[position];
            if (character is '{' or '}' && position + 1 < text.Length && text[position + 1] == character)
            {
                plain.Append(character);
                position++;
            }
            else if (character == '{' && text.IndexOfAny(['{', '}'], position + 1) is var end and > 0 && text[end] == '}')
            {
                AddPlain(parts, plain);
                parts.Add(new Part(text[(position + 1)..end], IsPlace: true));
                position = end;
            }
            else if (character is '{' or '}')
            {
                read = null;
                return false;
            }
            else
            {
                plain.Append(character);
            }
        }

        AddPlain(parts, plain);
        read = new PlaceholderText(parts.ToImmutable());
        return true;
    }

    /// <summary>Parses one of the library's own texts.</summary>
    /// <exception cref="FormatException">A brace has no partner.</exception>
    public static PlaceholderText Parse(string text) =>
        TryParse(text, out var read, out var position) ? read : throw new FormatException($"The brace at {position} has no partner: {text}");

    /// <summary>Fills in the placeholders. Those for which <paramref name="valueOf"/> returns null are left unchanged.</summary>
    public string Fill(Func<string, string?> valueOf)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            text.Append(part.IsPlace ? valueOf(part.Text) ?? $"{{{part.Text}}}" : part.Text);
        }

        return text.ToString();
    }

    private static void AddPlain(ImmutableArray<Part>.Builder parts, StringBuilder plain)
    {
        if (plain.Length > 0)
        {
            parts.Add(new Part(plain.ToString(), IsPlace: false));
            plain.Clear();
        }
    }

    private readonly record struct Part(string Text, bool IsPlace);
}
