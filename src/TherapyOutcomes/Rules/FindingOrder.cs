
namespace TherapyOutcomes.Rules;

/// <summary>
/// Sorts findings by severity or in the order of work. Findings of the same rule stay in the order in which the rule reported them.
/// </summary>
/// <remarks>
/// Every decision sorts twice, usually only a handful of findings. Sorting with LINQ accounted for a third of all memory that a decision
/// allocated.
/// </remarks>
internal static class FindingOrder
{
    /// <summary>The id of the rule that holds all of a client's episodes.</summary>
    public const string SafetyHold = "MON009";

    public const string StageCanMoveOn = "REC004";

    /// <summary>Sorts findings by severity, most severe first. Ties go to the safety hold first, then by rule id.</summary>
    public static Finding[] BySeverity(IEnumerable<Finding> findings) => Sort(findings, static (one, other) =>
        one.Severity != other.Severity ? other.Severity - one.Severity
        : IsHold(one) != IsHold(other) ? Yes(IsHold(other)) - Yes(IsHold(one))
        : string.CompareOrdinal(one.Rule.Id, other.Rule.Id));

    /// <summary>
    /// Sorts findings in the order of work. Ties go to the more severe finding, then by rule id. A finding without a due day counts as due
    /// today.
    /// </summary>
    public static Finding[] ByWork(IEnumerable<Finding> findings, DateOnly today) => Sort(findings, (one, other) =>
        OrderOfWork.Compare(Work(one, today), Work(other, today)) is not 0 and var work ? work
        : one.Severity != other.Severity ? other.Severity - one.Severity
        : string.CompareOrdinal(one.Rule.Id, other.Rule.Id));

    private static (string Rule, Urgency Urgency, DateOnly DueOn) Work(Finding finding, DateOnly today) =>
        (finding.Rule.Id, finding.Urgency, finding.DueOn ?? today);

    private static bool IsHold(Finding finding) => finding.Rule.Id == SafetyHold;

    private static int Yes(bool condition) => condition ? 1 : 0;

    // An insertion sort is stable, and a decision has only a handful of findings.
    private static Finding[] Sort(IEnumerable<Finding> findings, Comparison<Finding> compare)
    {
        Finding[] sorted = [.. findings];
        for (var index = 1; index < sorted.Length; index++)
        {
            var finding = sorted[index];
            var place = index;
            while (place > 0 && compare(sorted[place - 1], finding) > 0)
            {
                sorted[place] = sorted[place - 1];
                place--;
            }

            sorted[place] = finding;
        }

        return sorted;
    }
}
