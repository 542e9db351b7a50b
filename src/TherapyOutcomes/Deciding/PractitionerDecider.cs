using TherapyOutcomes.Commands;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>Decides commands for a practitioner's record. Pure: no clock, no I/O.</summary>
internal static class PractitionerDecider
{
    public static Decision Decide(PractitionerCommand command, DecisionContext context)
    {
        var start = context.For(episode: null, command);
        var refusals = context.Rules.Refusals(start, command);
        if (Decision.RefusedBy(refusals, episode: null) is { } refused)
        {
            return refused;
        }

        var events = context.Recorded(command, CommandCatalog.FormOf(command).EventsOf(command, start), context.Practitioner.Version);
        var after = context with { Practitioner = events.Aggregate(context.Practitioner, PractitionerEvolver.Evolve) };
        return Decision.Accept(episode: null, events, [], Evaluate(after, command).With(refusals), context.Client);
    }

    /// <summary>Evaluates a practitioner's record as it is.</summary>
    public static Evaluation Evaluate(DecisionContext context, Command? command = null) => context.Evaluate(RecordKind.Practitioner, command);
}
