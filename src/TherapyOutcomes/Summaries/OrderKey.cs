using System.Globalization;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Summaries;

/// <summary>The key by which stores sort records in the order of work (<see cref="OrderOfWork"/>).</summary>
internal static class OrderKey
{
    /// <summary>The version of the key format. Keys of different versions can't be sorted together.</summary>
    public const int Form = 2;

    /// <summary>Returns the sort key of a record's next step. In ordinal order, the most pressing comes first; no two records have the same key.</summary>
    public static string Of(RecordKey record, NextStep step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{OrderOfWork.RankOf(step.Rule, step.Urgency)}{Urgency.Emergency - step.Urgency}{step.DueOn:yyyyMMdd}{(int)record.Kind}{record.Id}");
}
