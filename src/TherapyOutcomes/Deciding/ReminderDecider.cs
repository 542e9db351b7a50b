using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Deciding;

/// <summary>Decides which reminders are due in a record. If none is, there is nothing to record. Pure: no clock, no I/O.</summary>
internal static class ReminderDecider
{
    public static Decision Decide(Episode episode, RaiseEpisodeReminders command, DecisionContext context)
    {
        var builder = new EpisodeDecisionBuilder(episode, command, context);
        var view = builder.View();
        foreach (var reminder in Evaluation.Reminders(view, context.Rules.Check(view, RecordKind.Episode), episode.Reminders))
        {
            builder.Append(new EpisodeReminderRaised { Reminder = reminder });
        }

        return builder.ToDecision([], EpisodeDecider.CanMoveOn(view, context.Rules));
    }

    public static Decision Decide(RaiseClientReminders command, DecisionContext context)
    {
        var due = Due(command, RecordKind.Client, context).Select(reminder => new ClientReminderRaised { Reminder = reminder });
        var events = context.Recorded(command, due, context.Client.Version);
        var client = events.Aggregate(context.Client, ClientEvolver.Evolve);
        return Decision.Accept(episode: null, events, [], ClientDecider.Evaluate(context with { Client = client }, command), client);
    }

    public static Decision Decide(RaisePractitionerReminders command, DecisionContext context)
    {
        var due = Due(command, RecordKind.Practitioner, context).Select(reminder => new PractitionerReminderRaised { Reminder = reminder });
        var events = context.Recorded(command, due, context.Practitioner.Version);
        var after = context with { Practitioner = events.Aggregate(context.Practitioner, PractitionerEvolver.Evolve) };
        return Decision.Accept(episode: null, events, [], PractitionerDecider.Evaluate(after, command), context.Client);
    }

    private static ImmutableArray<Reminder> Due(Command command, RecordKind kind, DecisionContext context)
    {
        var view = context.For(episode: null, command);
        return Evaluation.Reminders(view, context.Rules.Check(view, kind), context.RemindersOf(kind));
    }
}
