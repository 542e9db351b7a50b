using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Clients;

/// <summary>Decides commands for a client's record. Pure: no clock, no I/O.</summary>
internal static class ClientDecider
{
    public static Decision Decide(ClientCommand command, DecisionContext context)
    {
        var start = context.For(episode: null, command);
        var refusals = context.Rules.Refusals(start, command);
        if (refusals.Any(finding => finding.Severity == RuleSeverity.Forbidden))
        {
            return Decision.Refused(episode: null, refusals);
        }

        var recorded = new RecordedEvent(command.ToEvent(), context.Metadata(command, context.Client.Version + 1));
        var client = ClientEvolver.Evolve(context.Client, recorded);
        return Decision.Accept(episode: null, [recorded], [], Evaluate(context with { Client = client }, command).With(refusals), client, assertsClient: false);
    }

    /// <summary>Judges a client's record as it stands.</summary>
    public static Judgement Evaluate(DecisionContext context, Command? command = null)
    {
        var view = context.For(episode: null, command);
        return Judgement.Of(view, context.Rules.Check(view, Storage.RecordKind.Client), canMoveOn: false);
    }
}
