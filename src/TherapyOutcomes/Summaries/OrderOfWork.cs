using System.Globalization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Summaries;

/// <summary>
/// The order in which a clinic works: emergencies, open safety matters, contact that was lost, then everything else; each by urgency,
/// then by the day on which it is due.
/// </summary>
internal static class OrderOfWork
{
    /// <summary>The version of the key's form: keys of two forms don't sort together.</summary>
    public const int Form = 1;

    /// <summary>The key of a record's next step. Sorted ordinally, the most pressing comes first; no two records share one.</summary>
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
