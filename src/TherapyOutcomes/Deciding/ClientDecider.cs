using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>Decides commands for a client's record. Pure: no clock, no I/O.</summary>
internal static class ClientDecider
{
    public static Decision Decide(ClientCommand command, DecisionContext context)
    {
        var refusals = context.Rules.Refusals(context.For(episode: null, command), command);
        if (Decision.RefusedBy(refusals, episode: null) is { } refused)
        {
            return refused;
        }

        var recorded = new RecordedEvent(command.ToEvent(), context.Metadata(command, context.Client.Version + 1, place: 0));
        var client = ClientEvolver.Evolve(context.Client, recorded);
        return Decision.Accept(episode: null, [recorded], [], Evaluate(context with { Client = client }, command).With(refusals), client);
    }

    /// <summary>Judges a client's record as it stands.</summary>
    public static Evaluation Evaluate(DecisionContext context, Command? command = null) => context.Evaluate(RecordKind.Client, command);
}
