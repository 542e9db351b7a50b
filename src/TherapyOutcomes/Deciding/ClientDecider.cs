using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Deciding;

/// <summary>Decides commands for a client's record. Pure: no clock, no I/O.</summary>
internal static class ClientDecider
{
    public static Decision Decide(ClientCommand command, DecisionContext context)
    {
        var offer = CommandOffer.Of(episode: null, command, context);
        if (offer.TurnedAway is { } turnedAway)
        {
            return turnedAway;
        }

        if (command is ReleaseErasure release && context.Client.ErasureHolds.Any(hold => hold.Id == release.Hold && hold.IsReleased))
        {
            return Decision.AcceptAsDone(context.Client, Evaluate(context));
        }

        var events = context.Recorded(command, offer.Form.EventsOf(command, offer.Before), context.Client.Version);
        var client = events.Aggregate(context.Client, ClientEvolver.Evolve);
        return Decision.Accept(episode: null, events, [], Evaluate(context with { Client = client }, command).With(!client.IsSilent ? offer.Findings : []), client);
    }

    /// <summary>Evaluates a client's record as it is.</summary>
    public static Evaluation Evaluate(DecisionContext context, Command? command = null) => context.Evaluate(RecordKind.Client, command);
}
