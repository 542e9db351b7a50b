using System.Globalization;

namespace TherapyOutcomes.Summaries;

/// <summary>
/// The order in which a clinic works: emergencies, open safety matters, clients who come back or lost contact, then everything else. Each
/// group is ordered by urgency, then by due date, which follows the age of a safety matter. Next steps and worklists use this order alone.
/// </summary>
internal static class OrderOfWork
{
    /// <summary>The version of the key format. Keys of different versions can't be sorted together.</summary>
    public const int Form = 2;

    /// <summary>Returns the sort key of a record's next step. In ordinal order, the most pressing comes first; no two records have the same key.</summary>
    public static string KeyOf(RecordKey record, NextStep step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{RankOf(step.Rule, step.Urgency)}{Urgency.Emergency - step.Urgency}{step.DueOn:yyyyMMdd}{(int)record.Kind}{record.Id}");

    /// <summary>Compares two steps by group, then by urgency, then by due date. The more pressing one comes first.</summary>
    public static int Compare((string Rule, Urgency Urgency, DateOnly DueOn) one, (string Rule, Urgency Urgency, DateOnly DueOn) other) =>
        RankOf(one.Rule, one.Urgency) - RankOf(other.Rule, other.Urgency) is not 0 and var rank ? rank
        : other.Urgency - one.Urgency is not 0 and var urgency ? urgency
        : one.DueOn.CompareTo(other.DueOn);

    // An episode that only needs to be told to move on (REC004) comes before everything that still has to be done.
    private static int RankOf(string rule, Urgency urgency) => (rule, urgency) switch
    {
        (_, Urgency.Emergency) => 0,
        ("MON009" or "REF001", _) => 1,
        ("REF003" or "REF004" or "REF008", >= Urgency.Urgent) => 1,
        ("MON013", _) => 2,
        ("MON011", _) => 3,
        ("REC004", _) => 4,
        _ => 5,
    };
}
