using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TherapyOutcomes;

/// <summary>Checks the form that all ids share.</summary>
internal static class Identifier
{
    public const int MaxLength = 64;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Marks = "._-";

    private static readonly SearchValues<char> Plain = SearchValues.Create(Letters + Marks);

    public static bool IsValid(string? value, string extra)
    {
        if (value is not { Length: > 0 and <= MaxLength })
        {
            return false;
        }

        foreach (var character in value)
        {
            if (!Plain.Contains(character) && !extra.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    public static string Allowed(string extra) => $"1 to {MaxLength} characters from A-Z a-z 0-9 . _ -{(extra.Length > 0 ? " " + extra : "")}";

    /// <summary>The form as a regular expression. None of the marks has a meaning of its own between brackets where it stands there.</summary>
    public static string Pattern(string extra) => string.Create(CultureInfo.InvariantCulture, $"^[A-Za-z0-9{extra}{Marks}]{{1,{MaxLength}}}$");

    public static string Require(string value, string extra)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IsValid(value, extra)
            ? value
            : throw new ArgumentException(MustBe(extra), nameof(value));
    }

    public static T Parse<T>(string text)
        where T : struct, IIdentifier<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse<T>(text, out var id, out var reason) ? id : throw new FormatException(reason);
    }

    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T id, [NotNullWhen(false)] out string? reason)
        where T : struct, IIdentifier<T>
    {
        var isValid = IsValid(text, T.Extra);
        (id, reason) = isValid ? (T.Create(text!), null) : (default(T), MustBe(T.Extra));
        return isValid;
    }

    private static string MustBe(string extra) => $"An id must be {Allowed(extra)}.";
}
