namespace TherapyOutcomes;

/// <summary>
/// The limits on the dates, numbers, lists and texts that a record can hold. They are the same for every command, whether it arrives as JSON
/// or is built in code. A command beyond them is malformed.
/// </summary>
/// <remarks>
/// They are wide enough for every fact about a living client, and narrow enough that no rule's arithmetic can overflow on an accepted fact.
/// Most fields have narrower limits of their own, such as the range of a measure. Thread-safe.
/// </remarks>
public static class RecordLimits
{
    /// <summary>The largest number in either direction.</summary>
    /// <remarks>No score and no number of credits or sessions comes near it.</remarks>
    public const decimal MaxNumber = 1_000_000m;

    /// <summary>The smallest amount where an amount must be above 0, such as credits or sessions per week.</summary>
    /// <remarks>One session in two years, the longest plan, is still nearly ten times as much per week.</remarks>
    public const decimal MinAmount = 0.001m;

    /// <summary>The largest number of credits, of a course or of a requirement.</summary>
    /// <remarks>Bodies ask for tens of credits in a cycle, and a whole training counts hundreds.</remarks>
    public const decimal MaxCredits = 10_000m;

    /// <summary>The maximum number of entries in a list.</summary>
    public const int MaxListLength = 1_000;

    /// <summary>The maximum length of a text, in UTF-16 characters.</summary>
    /// <remarks>About as much as fits into one line of JSON (<c>CommandReader.MaxLineBytes</c>).</remarks>
    public const int MaxTextLength = 1_000_000;

    internal const string AllowedDays = "1900-01-01 to 2200-12-31";
    internal const string AllowedNumbers = "-1000000 to 1000000";

    /// <summary>The first day: 1 January 1900.</summary>
    /// <remarks>Nobody alive was born before it, so nothing in a client's history is older.</remarks>
    public static DateOnly FirstDay { get; } = new(1900, 1, 1);

    /// <summary>The last day: 31 December 2200.</summary>
    /// <remarks>
    /// No consent, certificate or agreement is meant to last longer. A later date is a typing error or stands for "no end", and a field that
    /// can be without an end is left out instead.
    /// </remarks>
    public static DateOnly LastDay { get; } = new(2200, 12, 31);

    /// <summary>Determines whether a record can hold a day.</summary>
    /// <param name="day">The day.</param>
    public static bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>Determines whether a record can hold a time. Its date in UTC counts, so that the answer is the same in every offset.</summary>
    /// <param name="time">The time.</param>
    public static bool Contains(DateTimeOffset time) => Contains(DateOnly.FromDateTime(time.UtcDateTime));

    /// <summary>Returns the day itself or, if no record can hold it, the nearest one that a record can hold.</summary>
    internal static DateOnly Nearest(DateOnly day) => day < FirstDay ? FirstDay : day > LastDay ? LastDay : day;

    /// <summary>Throws if a caller asks about a day that no record can hold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is out of range.</exception>
    internal static void Require(DateOnly? day, string parameter)
    {
        if (day is { } given && !Contains(given))
        {
            throw new ArgumentOutOfRangeException(parameter, given, $"The day is out of range. Allowed: {AllowedDays}.");
        }
    }

    /// <summary>Throws if a caller asks about a time that no record can hold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    internal static void Require(DateTimeOffset? time, string parameter)
    {
        if (time is { } given && !Contains(given))
        {
            throw new ArgumentOutOfRangeException(parameter, given, $"The time is out of range. Allowed: {AllowedDays}.");
        }
    }
}
