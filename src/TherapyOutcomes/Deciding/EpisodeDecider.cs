using TherapyOutcomes.Commands;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Deciding;

/// <summary>
/// Decides commands for an episode: refuses them, or records their events and moves the stage forward as long as its obligations are met.
/// Pure: no clock, no I/O.
/// </summary>
internal static class EpisodeDecider
{
    public static Decision Decide(Episode? before, EpisodeCommand command, DecisionContext context)
    {
        var entered = Enter(before, command, context);
        return entered.TurnedAway ?? entered.Builder!.ToDecision(entered.Findings);
    }

    /// <summary>Enters a command as <see cref="Decide"/> does, without evaluating the episode that it leads to.</summary>
    public static EnteredCommand Enter(Episode? before, EpisodeCommand command, DecisionContext context)
    {
        var offer = CommandOffer.Of(before, command, context);
        if (offer.TurnedAway is { } turnedAway)
        {
            return new EnteredCommand(null, [], turnedAway);
        }

        var form = offer.Form;
        if (form.Fires is { } trigger && context.Rules.CheckHolding(trigger, offer.Before) is var held && held.Holds(trigger))
        {
            return new EnteredCommand(
                null, [], Decision.Refused(before, [.. held.Holding(trigger).Select(finding => finding with { Severity = RuleSeverity.Forbidden })]));
        }

        var builder = new EpisodeDecisionBuilder(before, command, context);
        foreach (var recorded in form.EventsOf(command, offer.Before))
        {
            builder.Append(recorded);
        }

        foreach (var recorded in form.ClientEventsOf(command, offer.Before))
        {
            builder.AppendToClient(recorded);
        }

        Move(builder, form, command, context.Rules);
        return new EnteredCommand(builder, offer.Findings, null);
    }

    /// <summary>Evaluates an episode as it is.</summary>
    public static Evaluation Evaluate(Episode episode, DecisionContext context)
    {
        var view = context.For(episode, command: null, context.Known);
        return Evaluation.Of(view, context.Rules.Check(view, RecordKind.Episode), CanMoveOn(view, context.Rules), episode.Reminders);
    }

    /// <summary>Returns whether the obligations of a stage are met, because something elsewhere has changed.</summary>
    public static bool CanMoveOn(RuleContext view, RuleBook rules) => !view.Client.IsSilent && EpisodeWorkflow.Of(rules).Next(view) is not null;

    private static void Move(EpisodeDecisionBuilder builder, CommandForm form, EpisodeCommand command, RuleBook rules)
    {
        if (form.Fires is { } trigger)
        {
            MoveByCommand(builder, form, command, trigger, rules);
        }
        else
        {
            MoveOn(builder, EpisodeWorkflow.Of(rules));
        }
    }

    private static void MoveByCommand(EpisodeDecisionBuilder builder, CommandForm form, EpisodeCommand command, WorkflowTrigger trigger, RuleBook rules)
    {
        var view = builder.View();
        var from = view.Episode.Stage;
        var ready = new ReadyTransition(Transitions.ByCommand(from, trigger), rules.CheckHolding(trigger, view));
        var move = builder.Append(form.MoveOf(command, from, EpisodeWorkflow.Of(rules).Fire(ready, from)));
        foreach (var recorded in form.ClientEventsOf(move, command.Episode))
        {
            builder.AppendToClient(recorded);
        }
    }

    // Each pass looks at the episode in its present stage; one command may fire several triggers, each at most once.
    private static void MoveOn(EpisodeDecisionBuilder builder, EpisodeWorkflow workflow)
    {
        while (builder.View() is var view && workflow.Next(view) is { } ready)
        {
            var from = view.Episode.Stage;
            builder.Append(ready.Transition.Move!(view, from, workflow.Fire(ready, from)));
            if (ready.Transition.IsLast)
            {
                return;
            }
        }
    }
}
