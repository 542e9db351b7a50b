using TherapyOutcomes.Commands;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>Decides commands for a client's record. Pure: no clock, no I/O.</summary>
internal static class ClientDecider
{
    public static Decision Decide(ClientCommand command, DecisionContext context)
    {
        var start = context.For(episode: null, command);
        var refusals = context.Rules.Refusals(start, command);
        if (Decision.RefusedBy(refusals, episode: null) is { } refused)
        {
            return refused;
        }

        var events = context.Recorded(command, CommandCatalog.FormOf(command).EventsOf(command, start), context.Client.Version);
        var client = events.Aggregate(context.Client, ClientEvolver.Evolve);
        return Decision.Accept(episode: null, events, [], Evaluate(context with { Client = client }, command).With(refusals), client);
    }

    /// <summary>Evaluates a client's record as it is.</summary>
    public static Evaluation Evaluate(DecisionContext context, Command? command = null) => context.Evaluate(RecordKind.Client, command);
}
