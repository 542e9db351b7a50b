using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes;

/// <summary>
/// The result of evaluating a record: findings and next steps in order, when to evaluate it again, and from when on there is something to do without anybody
/// asking for it.
/// </summary>
internal sealed record Evaluation(ImmutableArray<Finding> Findings, ImmutableArray<NextStep> NextSteps, DateTimeOffset? ReviewAt, DateTimeOffset? DueWorkAt)
{
    private static readonly RuleDescriptor CanMoveOn = StandardRules.Book.Get(FindingOrder.StageCanMoveOn);

    public static Evaluation None { get; } = new([], [], null, null);

    public static Evaluation Of(RuleContext view, RuleFindings findings, bool canMoveOn, FactList<RaisedReminder> raised)
    {
        IReadOnlyList<Finding> all = canMoveOn ? [.. findings.All, StageCanMoveOn(view)] : findings.All;
        var asking = Asking(all, view);
        return new Evaluation(Sorted(all), Steps(asking, view), findings.Earliest, canMoveOn ? view.Now : FirstReminder(asking, view, raised));
    }

    /// <summary>Returns the reminders that are due in a record.</summary>
    public static ImmutableArray<Reminder> Reminders(RuleContext view, RuleFindings findings, FactList<RaisedReminder> raised) =>
        new DueReminders(raised, view.Today, BeganOn(view)).Of(Asking(findings.All, view));

    /// <summary>Adds what the command's own rules found without refusing it.</summary>
    public Evaluation With(IReadOnlyList<Finding> own) => own.Count == 0 ? this : this with
    {
        Findings = Sorted([.. Findings, .. own.Where(finding => !Findings.Any(found => ReferenceEquals(found.Rule, finding.Rule)))]),
    };

    public static Evaluation Refused(IReadOnlyList<Finding> refusals) => new(
        Sorted(refusals.Where(finding => finding.Severity == RuleSeverity.Forbidden)),
        [],
        null,
        null);

    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
        ImmutableCollectionsMarshal.AsImmutableArray(FindingOrder.BySeverity(findings));

    private static Finding StageCanMoveOn(RuleContext view) => new()
    {
        Rule = CanMoveOn,
        Severity = CanMoveOn.Severity,
        MessageKey = CanMoveOn.Id,
        Evidence = [],
        ClearsWith = CanMoveOn.ClearsWith,
        DueOn = view.Today,
    };

    // One step for each command: the first that asks for it.
    private static ImmutableArray<NextStep> Steps(List<Finding> asking, RuleContext view)
    {
        var steps = ImmutableArray.CreateBuilder<NextStep>(asking.Count);
        foreach (var finding in FindingOrder.ByWork(asking, view.Today))
        {
            if (!IsAsked(steps, finding.ClearsWith!))
            {
                steps.Add(NextStep.Of(finding, view.Today));
            }
        }

        return steps.DrainToImmutable();
    }

    private static DateTimeOffset? FirstReminder(List<Finding> asking, RuleContext view, FactList<RaisedReminder> raised)
    {
        var reminders = new DueReminders(raised, view.Today, BeganOn(view));
        DateOnly? first = null;
        foreach (var finding in asking)
        {
            first = reminders.DayOf(finding) is { } day && !(first <= day) ? day : first;
        }

        return first is { } known ? view.StartOf(known) : null;
    }

    private static DateOnly BeganOn(RuleContext view) => view.HasEpisode ? view.Episode.Opening.Day : RecordLimits.FirstDay;

    private static List<Finding> Asking(IReadOnlyList<Finding> findings, RuleContext view)
    {
        var isHeld = IsHeld(findings);
        var asking = new List<Finding>(findings.Count);
        for (var index = 0; index < findings.Count; index++)
        {
            if (findings[index] is { ClearsWith: { } command } finding && !(isHeld && IsRefusedWhileHeld(command)) && IsOfNow(finding, view))
            {
                asking.Add(finding);
            }
        }

        return asking;
    }

    private static bool IsHeld(IReadOnlyList<Finding> findings)
    {
        for (var index = 0; index < findings.Count; index++)
        {
            if (findings[index].Rule.Id == FindingOrder.SafetyHold)
            {
                return true;
            }
        }

        return false;
    }

    // An obligation of a later stage has no day yet. A rule that names no day asks for one as soon as it holds the stage.
    private static bool IsOfNow(Finding finding, RuleContext view) => finding.DueOn is not null || finding.Rule.Effects.IsEmpty || HoldsPresentStage(finding, view);

    private static bool HoldsPresentStage(Finding finding, RuleContext view)
    {
        if (!view.HasEpisode || finding.Severity < RuleSeverity.Required)
        {
            return false;
        }

        foreach (var arrow in Transitions.ByFacts(view.Episode.Stage))
        {
            if (RuleFindings.Holds(finding.Rule, arrow.Trigger))
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
