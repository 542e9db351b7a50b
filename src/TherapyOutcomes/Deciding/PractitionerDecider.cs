using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>Decides commands for a practitioner's record. Pure: no clock, no I/O.</summary>
internal static class PractitionerDecider
{
    public static Decision Decide(PractitionerCommand command, DecisionContext context)
    {
        var refusals = context.Rules.Refusals(context.For(episode: null, command), command);
        if (Decision.RefusedBy(refusals, episode: null) is { } refused)
        {
            return refused;
        }

        var recorded = new RecordedEvent(command.ToEvent(), context.Metadata(command, context.Practitioner.Version + 1, place: 0));
        var after = context with { Practitioner = PractitionerEvolver.Evolve(context.Practitioner, recorded) };
        return Decision.Accept(episode: null, [recorded], [], Evaluate(after, command).With(refusals), context.Client);
    }

    /// <summary>Judges a practitioner's record as it stands.</summary>
    public static Evaluation Evaluate(DecisionContext context, Command? command = null) => context.Evaluate(RecordKind.Practitioner, command);
}
