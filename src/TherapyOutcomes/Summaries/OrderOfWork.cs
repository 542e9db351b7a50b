using System.Globalization;

namespace TherapyOutcomes.Summaries;

/// <summary>
/// The order in which a clinic works: emergencies, open safety matters, clients who lost contact, then everything else. Each group is ordered by
/// urgency, then by due date.
/// </summary>
internal static class OrderOfWork
{
    /// <summary>The version of the key format. Keys of different versions can't be sorted together.</summary>
    public const int Form = 1;

    /// <summary>Returns the sort key of a record's next step. In ordinal order, the most pressing comes first; no two records have the same key.</summary>
    public static string KeyOf(RecordKey record, NextStep step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{RankOf(step)}{Urgency.Emergency - step.Urgency}{step.DueOn:yyyyMMdd}{(int)record.Kind}{record.Id}");

    private static int RankOf(NextStep step) => step switch
    {
        { Urgency: Urgency.Emergency } => 0,
        { Rule: "MON009" or "REF001" } => 1,
        { Rule: "MON011" } => 2,
        _ => 3,
    };
}
