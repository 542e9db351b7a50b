using System.Globalization;
using System.Text;

namespace TherapyOutcomes;

/// <summary>
/// Compares the names of recipients the way people do. Case, white space, characters that nobody sees and periods don't count, so "Dr. Haas"
/// equals "dr haas". In a profession, hyphens and underscores don't count either. The tokens of names depend on this form, so it must not
/// change once events are stored.
/// </summary>
internal static class RecipientName
{
    /// <summary>The prefix that marks a recipient as a profession, as in <c>kind:physician</c>.</summary>
    public const string KindPrefix = "kind:";

    /// <summary>The recipient that stands for the general public.</summary>
    public const string Public = "public";

    public static string Normalize(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in Whole(name).Normalize(NormalizationForm.FormC))
        {
            if (Counts(character) && !(IsSeparator(character) && NamesProfession(plain)))
            {
                plain.Append(char.ToUpperInvariant(character));
            }
        }

        return plain.ToString();
    }

    /// <summary>Determines whether a recipient names neither a person nor a profession.</summary>
    public static bool IsBlank(string name) =>
        BlankText.Is(name) || (Normalize(name) is var plain && plain.StartsWith(PlainPrefix, StringComparison.Ordinal) && BlankText.Is(plain.AsSpan(PlainPrefix.Length)));

    /// <summary>
    /// Returns the token of the general public, which is no secret. Returns null for anything else, because it could name someone.
    /// </summary>
    public static string? PlainToken(string name) => Normalize(name) is var plain && plain == PlainPublic ? plain : null;

    /// <summary>True if a name means a profession or the public, and not somebody.</summary>
    public static bool IsReserved(string name) =>
        Normalize(name) is var plain && (plain == PlainPublic || plain.StartsWith(PlainPrefix, StringComparison.Ordinal));

    private static string PlainPublic { get; } = Normalize(Public);

    private static string PlainPrefix => "KIND:";

    private static bool Counts(char character) =>
        !char.IsWhiteSpace(character) && character != '.' && char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control);

    private static bool IsSeparator(char character) => character is '-' or '_';

    private static bool NamesProfession(StringBuilder plain) => plain.Length >= PlainPrefix.Length && plain.ToString(0, PlainPrefix.Length) == PlainPrefix;

    // Half a surrogate pair and the code points that stand for no character (Unicode Standard, section 23.7) have no normal form.
    private static string Whole(string name) => string.Concat(name.EnumerateRunes().Where(rune => !IsNoncharacter(rune)));

    private static bool IsNoncharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;
}
