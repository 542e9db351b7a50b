using TherapyOutcomes.Clients;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Episodes;

/// <summary>
/// Decides commands for an episode: refuse, or file the facts and move the stage on as far as its obligations are met.
/// Pure: no clock, no I/O.
/// </summary>
internal static class EpisodeDecider
{
    public static Decision Decide(Episode? before, EpisodeCommand command, DecisionContext context)
    {
        var start = context.For(before, command);
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
        if (own is { } trigger && context.Judge(before!, command).Findings is var held && held.Holds(trigger))
        {
            return Decision.Refused(before, [.. held.Holding(trigger).Select(finding => finding with { Severity = RuleSeverity.Forbidden })]);
        }

        var draft = new EpisodeDraft(before, command, context);
        foreach (var fact in EpisodeFacts.Of(before, command, start))
        {
            draft.File(fact);
        }

        foreach (var fact in ClientFacts.Of(before, command, start))
        {
            draft.File(fact);
        }

        return draft.ToDecision(own is { } fired ? MoveByCommand(draft, command, fired) : MoveOn(draft), refusals);
    }

    /// <summary>Judges an episode as it stands.</summary>
    public static Judgement Evaluate(Episode episode, DecisionContext context)
    {
        var (view, findings) = context.Judge(episode, command: null);
        return Judgement.Of(view, findings, EpisodeWorkflow.Next(view, findings) is not null);
    }

    // Each pass looks at the episode in its present stage; one command may fire several triggers, each at most once.
    private static (RuleContext View, RuleFindings Findings) MoveOn(EpisodeDraft draft)
    {
        while (true)
        {
            var (view, findings) = draft.Judge();
            if (EpisodeWorkflow.Next(view, findings) is not { } trigger)
            {
                return (view, findings);
            }

            draft.Move(StageMoves.Of(trigger, view, draft.Fire(trigger, view, findings)));
            if (trigger is WorkflowTrigger.GainLost or WorkflowTrigger.ImprovementWithdrawn)
            {
                return draft.Judge(); // nothing leads out of Treating in the same breath
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

    private static (RuleContext View, RuleFindings Findings) MoveByCommand(EpisodeDraft draft, EpisodeCommand command, WorkflowTrigger trigger)
    {
        var (view, findings) = draft.Judge();
        draft.Move(StageMoves.ByCommand(command, view, draft.Fire(trigger, view, findings)));
        return draft.Judge();
    }
}
