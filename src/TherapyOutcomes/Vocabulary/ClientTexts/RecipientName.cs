using System.Text;

namespace TherapyOutcomes;

/// <summary>
/// Compares names of recipients as people mean them: case, white space and full stops don't count, so "Dr. Haas" is "dr haas".
/// Tokens of names rest on this form, so it must not change once events are stored.
/// </summary>
internal static class RecipientName
{
    /// <summary>The mark of a recipient that is a profession, such as <c>kind:physician</c>.</summary>
    public const string KindPrefix = "kind:";

    /// <summary>The recipient of what is told in public.</summary>
    public const string Public = "public";

    public static string Normalize(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in Whole(name).Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(character) && character != '.')
            {
                plain.Append(char.ToUpperInvariant(character));
            }
        }

        return plain.ToString();
    }

    /// <summary>
    /// The token of a recipient that is no person: the public, or a profession in one word such as <c>kind:nurse-practitioner</c>. Null
    /// for anything else, which may name somebody.
    /// </summary>
    public static string? PlainToken(string name)
    {
        var plain = Normalize(name);
        return plain == PlainPublic || IsProfession(name.AsSpan().Trim()) ? plain : null;
    }

    private static string PlainPublic { get; } = Normalize(Public);

    private static bool IsProfession(ReadOnlySpan<char> name)
    {
        if (!name.StartsWith(KindPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var kind = name[KindPrefix.Length..].Trim();
        foreach (var character in kind)
        {
            if (!char.IsLetter(character) && character != '-')
            {
                return false;
            }
        }

        return !kind.IsEmpty;
    }

    // Half a surrogate pair is no text, and can't be normalised.
    private static string Whole(string name) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
}
