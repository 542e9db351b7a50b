using System.Globalization;

namespace TherapyOutcomes.Input;

/// <summary>Recognizes a date or a time whose fault is its year, such as 0000 or 20260. It is out of range rather than no date at all.</summary>
internal static class WrittenYear
{
    // A leap year, so that 29 February can be part of the date.
    private const string Readable = "2000";
    private const int Digits = 4;

    /// <summary>Determines whether a text would be a date or a time if its year were one that a record can hold.</summary>
    /// <param name="text">A text that is no date or time as it stands.</param>
    /// <param name="isForm">Determines whether a text is a date or a time.</param>
    public static bool IsTheFault(string text, Predicate<string> isForm)
    {
        var length = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return length >= Digits && IsOutOfRange(text.AsSpan(0, length)) && isForm(Readable + text[length..]);
    }

    private static bool IsOutOfRange(ReadOnlySpan<char> digits) =>
        !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < RecordLimits.FirstDay.Year || year > RecordLimits.LastDay.Year;
}
