using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Deciding;

/// <summary>
/// Decides commands for an episode: refuse, or file the facts and move the stage on as far as its obligations are met.
/// Pure: no clock, no I/O.
/// </summary>
internal static class EpisodeDecider
{
    public static Decision Decide(Episode? before, EpisodeCommand command, DecisionContext context)
    {
        var start = context.For(before, command, context.Known);
        if (EpisodeInput.Check(before, command, context) is { } error)
        {
            return Decision.Malformed(error);
        }

        var refusals = context.Rules.Refusals(start, command);
        if (Decision.RefusedBy(refusals, before) is { } refused)
        {
            return refused;
        }

        var own = TriggerOf(command);
        if (own is { } trigger && context.Rules.CheckHolding(trigger, start) is var held && held.Holds(trigger))
        {
            return Decision.Refused(before, [.. held.Holding(trigger).Select(finding => finding with { Severity = RuleSeverity.Forbidden })]);
        }

        var draft = new EpisodeDecisionBuilder(before, command, context);
        foreach (var fact in EpisodeFacts.Of(before, command, start))
        {
            draft.Append(fact);
        }

        foreach (var fact in ClientFacts.Of(before, command, start))
        {
            draft.Append(fact);
        }

        if (own is { } fired)
        {
            MoveByCommand(draft, command, fired, context.Rules);
        }
        else
        {
            MoveOn(draft, context.Rules.Workflow);
        }

        return draft.ToDecision(refusals);
    }

    /// <summary>Judges an episode as it stands.</summary>
    public static Evaluation Evaluate(Episode episode, DecisionContext context)
    {
        var view = context.For(episode, command: null, context.Known);
        return Evaluation.Of(view, context.Rules.Check(view, RecordKind.Episode), context.Rules.Workflow.Next(view) is not null);
    }

    // Each pass looks at the episode in its present stage; one command may fire several triggers, each at most once.
    private static void MoveOn(EpisodeDecisionBuilder draft, EpisodeWorkflow workflow)
    {
        while (draft.View() is var view && workflow.Next(view) is { } ready)
        {
            draft.Append(StageMoves.Of(ready.Trigger, view, workflow.Fire(ready, view)));
            if (ready.Trigger is WorkflowTrigger.GainLost or WorkflowTrigger.ImprovementWithdrawn)
            {
                return; // nothing leads out of Treating in the same breath
            }
        }
    }

    // Commands that do nothing but fire a trigger: what holds the trigger refuses them.
    private static WorkflowTrigger? TriggerOf(EpisodeCommand command) => command switch
    {
        Discontinue => WorkflowTrigger.Discontinued,
        Resume => WorkflowTrigger.Resumed,
        _ => null,
    };

    private static void MoveByCommand(EpisodeDecisionBuilder draft, EpisodeCommand command, WorkflowTrigger trigger, RuleBook rules)
    {
        var view = draft.View();
        var ready = new ReadyTrigger(trigger, rules.CheckHolding(trigger, view));
        draft.Append(StageMoves.ByCommand(command, view, rules.Workflow.Fire(ready, view)));
    }
}
