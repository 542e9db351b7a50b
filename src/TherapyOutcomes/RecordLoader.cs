using TherapyOutcomes.Clients;
using TherapyOutcomes.Episodes;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>Reads what a decision looks at: the record, and for an episode its client, in at most two hops.</summary>
internal sealed class RecordLoader(IRecordStore store)
{
    /// <summary>Reads a record, and then the client that it names.</summary>
    public async Task<Situation> LoadAsync(RecordKey record, CancellationToken cancellationToken)
    {
        var history = await ReadAsync(record, cancellationToken).ConfigureAwait(false);
        if (record.Kind == RecordKind.Client)
        {
            return new Situation { Record = record, History = history, ClientKey = record, Client = Client(history) };
        }

        var episode = EpisodeEvolver.Replay(record, history.Select(EventCodec.Decode));
        if (episode is null)
        {
            return new Situation { Record = record, History = history, ClientKey = default, Client = new ClientRecord() };
        }

        var client = RecordKey.For(record.Clinic, episode.Client);
        return new Situation
        {
            Record = record,
            History = history,
            Episode = episode,
            ClientKey = client,
            Client = Client(await ReadAsync(client, cancellationToken).ConfigureAwait(false)),
        };
    }

    /// <summary>Reads an episode that may not exist, and a client known beforehand.</summary>
    public async Task<Situation> LoadAsync(RecordKey record, RecordKey client, CancellationToken cancellationToken)
    {
        var history = await ReadAsync(record, cancellationToken).ConfigureAwait(false);
        return new Situation
        {
            Record = record,
            History = history,
            Episode = EpisodeEvolver.Replay(record, history.Select(EventCodec.Decode)),
            ClientKey = client,
            Client = Client(await ReadAsync(client, cancellationToken).ConfigureAwait(false)),
        };
    }

    private static ClientRecord Client(IEnumerable<StoredEvent> history) => ClientEvolver.Replay(history.Select(EventCodec.Decode));

    private async Task<List<StoredEvent>> ReadAsync(RecordKey key, CancellationToken cancellationToken)
    {
        var events = new List<StoredEvent>();
        await foreach (var stored in store.ReadAsync([new ReadRequest(key)], cancellationToken).ConfigureAwait(false))
        {
            events.Add(stored);
        }

        return events;
    }
}
