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
        foreach (var character in name.Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(character) && character != '.')
            {
                plain.Append(char.ToUpperInvariant(character));
            }
        }

        return plain.ToString();
    }

    /// <summary>The token of a recipient that is no person: a profession or the public. Null for a person's name.</summary>
    public static string? PlainToken(string name)
    {
        var plain = Normalize(name);
        return plain == Normalize(Public) || plain.StartsWith(Normalize(KindPrefix), StringComparison.Ordinal) ? plain : null;
    }
}
