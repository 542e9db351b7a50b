using System.Buffers;

namespace TherapyOutcomes;

/// <summary>Checks the form that all ids share.</summary>
internal static class Identifier
{
    public const int MaxLength = 64;

    private const string Common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

    private static readonly SearchValues<char> Plain = SearchValues.Create(Common);

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

    public static string Require(string value, string extra)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IsValid(value, extra)
            ? value
            : throw new ArgumentException($"An id must be {Allowed(extra)}.", nameof(value));
    }
}
