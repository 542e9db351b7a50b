using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Deciding;

/// <summary>What the rules say of a record: findings and next steps in their order, and when to look again.</summary>
internal sealed record Judgement(ImmutableArray<Finding> Findings, ImmutableArray<NextStep> NextSteps, DateTimeOffset? ReviewAt)
{
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

    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
        ImmutableCollectionsMarshal.AsImmutableArray(FindingOrder.BySeverity(findings));

    // One step for each command: the first that asks for it.
    private static ImmutableArray<NextStep> Steps(List<Finding> findings, RuleContext view)
    {
        var isHeld = findings.Exists(static finding => finding.Rule.Id == FindingOrder.SafetyHold);
        var asking = findings.FindAll(finding => finding.ClearsWith is { } command && !(isHeld && IsRefusedWhileHeld(command)) && IsOfNow(finding, view));
        var steps = ImmutableArray.CreateBuilder<NextStep>(asking.Count);
        foreach (var finding in FindingOrder.ByUrgency(asking, view.Today))
        {
            if (!IsAsked(steps, finding.ClearsWith!))
            {
                steps.Add(NextStep.Of(finding, view.Today));
            }
        }

        return steps.DrainToImmutable();
    }

    // An obligation of a later stage has no day yet. A rule that names no day asks for one as soon as it holds the stage.
    private static bool IsOfNow(Finding finding, RuleContext view) => finding.DueOn is not null || finding.Rule.Effects.IsEmpty || HoldsPresentStage(finding, view);

    private static bool HoldsPresentStage(Finding finding, RuleContext view)
    {
        if (!view.HasEpisode || finding.Severity < RuleSeverity.Required)
        {
            return false;
        }

        foreach (var trigger in EpisodeWorkflow.Candidates(view.Episode.Stage))
        {
            if (RuleFindings.Holds(finding.Rule, trigger))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRefusedWhileHeld(string command) => command is "celebrate" or "resume";

    private static bool IsAsked(ImmutableArray<NextStep>.Builder steps, string command)
    {
        foreach (var step in steps)
        {
            if (step.Command == command)
            {
                return true;
            }
        }

        return false;
    }
}
