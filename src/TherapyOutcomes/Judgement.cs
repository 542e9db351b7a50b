using System.Collections.Immutable;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes;

/// <summary>What the rules say of a record: findings and next steps in their order, and when to look again.</summary>
internal sealed record Judgement(ImmutableArray<Finding> Findings, ImmutableArray<NextStep> NextSteps, DateTimeOffset? ReviewAt)
{
    private const string SafetyHold = "MON009";

    public static Judgement None { get; } = new([], [], null);

    public static Judgement Of(RuleContext view, RuleFindings findings, bool canMoveOn)
    {
        var all = findings.All.ToList();
        if (canMoveOn)
        {
            all.Add(new Finding
            {
                Rule = RecordRules.StageCanMoveOn,
                Severity = RecordRules.StageCanMoveOn.Severity,
                MessageKey = RecordRules.StageCanMoveOn.Id,
                Evidence = [],
                ClearsWith = RecordRules.StageCanMoveOn.ClearsWith,
                DueOn = view.Today,
            });
        }

        return new Judgement(Sorted(all), Steps(all, view), findings.Earliest);
    }

    /// <summary>Adds what the command's own rules found without refusing it.</summary>
    public Judgement With(IReadOnlyList<Finding> own) => own.Count == 0 ? this : this with
    {
        Findings = Sorted([.. Findings, .. own.Where(finding => !Findings.Any(found => ReferenceEquals(found.Rule, finding.Rule)))]),
    };

    public static Judgement Refused(IReadOnlyList<Finding> refusals) => new(
        Sorted(refusals.Where(finding => finding.Severity == RuleSeverity.Forbidden)),
        [],
        null);

    // Most severe first; among equals the safety hold, then by id.
    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderByDescending(finding => finding.Severity)
            .ThenByDescending(finding => finding.Rule.Id == SafetyHold)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal),
    ];

    // One step for each command: the most urgent, then the most severe, then the one due first.
    private static ImmutableArray<NextStep> Steps(IEnumerable<Finding> findings, RuleContext view) =>
    [
        .. findings
            .Where(finding => finding.ClearsWith is not null && (finding.DueOn is not null || finding.Rule.Effects.IsEmpty))
            .OrderByDescending(finding => finding.Urgency)
            .ThenByDescending(finding => IsReferralFirst(finding))
            .ThenByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.DueOn ?? view.Today)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .DistinctBy(finding => finding.ClearsWith)
            .Select(finding => NextStep.Of(finding, view.Today)),
    ];

    // While held, the referral that is missing comes before the clearance that follows from it.
    private static bool IsReferralFirst(Finding finding) => finding.Rule.Practice == Practice.Referral && finding.Severity >= RuleSeverity.Required;
}
