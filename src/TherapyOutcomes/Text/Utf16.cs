namespace TherapyOutcomes;

/// <summary>Checks strings that are built in code. JSON can't contain half of a surrogate pair, so a string with one could not be stored.</summary>
internal static class Utf16
{
    /// <summary>Determines whether every surrogate is one half of a pair.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\ud800', '\udfff') is var index and >= 0)
        {
            if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return false;
            }

            text = text[(index + 2)..];
        }

        return true;
    }
}
