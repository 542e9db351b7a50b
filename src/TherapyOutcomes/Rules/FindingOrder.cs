namespace TherapyOutcomes.Rules;

/// <summary>
/// Sorts findings by severity or by urgency. Findings of the same rule stay in the order in which the rule reported them.
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

    private const string UrgentReferral = "REF001";

    /// <summary>Sorts findings by severity, most severe first. Ties go to the safety hold first, then by rule id.</summary>
    public static Finding[] BySeverity(IEnumerable<Finding> findings) => Sort(findings, static (one, other) =>
        one.Severity != other.Severity ? other.Severity - one.Severity
        : IsHold(one) != IsHold(other) ? Yes(IsHold(other)) - Yes(IsHold(one))
        : string.CompareOrdinal(one.Rule.Id, other.Rule.Id));

    /// <summary>
    /// Sorts findings by urgency, most urgent first, then by rank, then by severity, then by due day. A finding without a due day counts as
    /// due today.
    /// </summary>
    public static Finding[] ByUrgency(IEnumerable<Finding> findings, DateOnly today) => Sort(findings, (one, other) =>
        one.Urgency != other.Urgency ? other.Urgency - one.Urgency
        : Rank(one) != Rank(other) ? Rank(other) - Rank(one)
        : one.Severity != other.Severity ? other.Severity - one.Severity
        : one.DueOn != other.DueOn && (one.DueOn ?? today).CompareTo(other.DueOn ?? today) is not 0 and var day ? day
        : string.CompareOrdinal(one.Rule.Id, other.Rule.Id));

    private static bool IsHold(Finding finding) => finding.Rule.Id == SafetyHold;

    // While the client is held, a missing referral comes before the clearance that depends on it. An episode that only needs to be
    // told to move on comes before everything that still has to be done.
    private static int Rank(Finding finding) =>
        finding.Rule.Id == UrgentReferral ? 3
        : IsHold(finding) ? 2
        : finding.Rule.Id == StageCanMoveOn ? 1
        : 0;

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
