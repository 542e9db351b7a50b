using TherapyOutcomes.Input;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Properties;

/// <summary>Decides commands one after another without a store, and keeps what the deciders folded and what a store would get.</summary>
internal sealed class Folded
{
    private static readonly DateTimeOffset Now = CommandGen.Start.AddDays(150);
    private static readonly ClinicPolicy Policy = new();

    private readonly Dictionary<RecordKey, List<StoredEvent>> _stored = [];

    public Dictionary<RecordKey, Episode> Episodes { get; } = [];

    public ClientRecord Client { get; private set; } = new();

    public IReadOnlyList<StoredEvent> Stored(RecordKey key) => _stored.GetValueOrDefault(key) ?? [];

    public void Take(Command command)
    {
        var context = new DecisionContext { Client = Client, Policy = Policy, Rules = StandardRules.Book, Now = Now, RecordedAt = Now };
        var check = new InputCheck();
        command.Validate(check);
        if (check.Error is not null)
        {
            return;
        }

        var decision = command is EpisodeCommand episode
            ? EpisodeDecider.Decide(Episodes.GetValueOrDefault(command.Record), episode, context)
            : ClientDecider.Decide((ClientCommand)command, context);
        if (!decision.Accepted)
        {
            return;
        }

        if (decision.Episode is { } moved)
        {
            Episodes[command.Record] = moved;
        }

        var own = command.Record.Kind == RecordKind.Client ? decision.Events : decision.ClientEvents;
        foreach (var recorded in own)
        {
            Client = ClientEvolver.Evolve(Client, recorded);
        }

        Keep(command.Record, decision.Events);
        Keep(RecordKey.For(ClinicId.Default, new ClientId("c1")), decision.ClientEvents);
    }

    private void Keep(RecordKey key, ImmutableArray<RecordedEvent> events)
    {
        if (!_stored.TryGetValue(key, out var stored))
        {
            _stored[key] = stored = [];
        }

        stored.AddRange(events.Select((recorded, ordinal) => EventCodec.Standard.Encode(recorded, ordinal, fingerprint: null, secret: null)));
    }
}
