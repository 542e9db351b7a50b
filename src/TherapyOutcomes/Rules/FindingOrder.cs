namespace TherapyOutcomes.Rules;

/// <summary>The two orders in which findings are told. Findings of one rule stay in the order in which it found them.</summary>
/// <remarks>Every decision sorts twice, and mostly a handful: LINQ's sorting was a third of all that a decision allocated.</remarks>
internal static class FindingOrder
{
    /// <summary>The rule that holds all of a client's episodes.</summary>
    public const string SafetyHold = "MON009";

    public const string StageCanMoveOn = "REC004";

    private const string UrgentReferral = "REF001";

    /// <summary>Most severe first; among equals the safety hold, then by id.</summary>
    public static Finding[] BySeverity(IEnumerable<Finding> findings) => Sort(findings, static (one, other) =>
        one.Severity != other.Severity ? other.Severity - one.Severity
        : IsHold(one) != IsHold(other) ? Yes(IsHold(other)) - Yes(IsHold(one))
        : string.CompareOrdinal(one.Rule.Id, other.Rule.Id));

    /// <summary>The most urgent first, then what holds, then the most severe, then the one due first; without a day it is due today.</summary>
    public static Finding[] ByUrgency(IEnumerable<Finding> findings, DateOnly today) => Sort(findings, (one, other) =>
        one.Urgency != other.Urgency ? other.Urgency - one.Urgency
        : Rank(one) != Rank(other) ? Rank(other) - Rank(one)
        : one.Severity != other.Severity ? other.Severity - one.Severity
        : one.DueOn != other.DueOn && (one.DueOn ?? today).CompareTo(other.DueOn ?? today) is not 0 and var day ? day
        : string.CompareOrdinal(one.Rule.Id, other.Rule.Id));

    private static bool IsHold(Finding finding) => finding.Rule.Id == SafetyHold;

    // While held, the referral that is missing comes before the clearance that follows from it. What is waiting for nothing but
    // the word to move on comes before all that is still to do.
    private static int Rank(Finding finding) =>
        finding.Rule.Id == UrgentReferral ? 3
        : IsHold(finding) ? 2
        : finding.Rule.Id == StageCanMoveOn ? 1
        : 0;

    private static int Yes(bool condition) => condition ? 1 : 0;

    // By insertion: it keeps equals in their order, and a decision finds a handful.
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
