using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Deciding;

/// <summary>Decides commands for a practitioner's record. Pure: no clock, no I/O.</summary>
internal static class PractitionerDecider
{
    public static Decision Decide(PractitionerCommand command, DecisionContext context)
    {
        var offer = CommandOffer.Of(episode: null, command, context);
        if (offer.TurnedAway is { } turnedAway)
        {
            return turnedAway;
        }

        var events = context.Recorded(command, offer.Form.EventsOf(command, offer.Before), context.Practitioner.Version);
        var after = context with { Practitioner = events.Aggregate(context.Practitioner, PractitionerEvolver.Evolve) };
        return Decision.Accept(episode: null, events, [], Evaluate(after, command).With(offer.Findings), context.Client);
    }

    /// <summary>Evaluates a practitioner's record as it is.</summary>
    public static Evaluation Evaluate(DecisionContext context, Command? command = null) => context.Evaluate(RecordKind.Practitioner, command);
}
