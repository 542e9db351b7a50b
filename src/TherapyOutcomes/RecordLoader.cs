using TherapyOutcomes.Clients;
using TherapyOutcomes.Episodes;
using TherapyOutcomes.Practitioners;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>Reads what a decision looks at: the record, and for an episode its client and practitioner, in at most two hops.</summary>
internal sealed class RecordLoader(IRecordStore store)
{
    /// <summary>Reads a record and those that it names.</summary>
    /// <param name="record">The record.</param>
    /// <param name="opening">The command that opens the episode, which names them before the episode exists; or null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Situation> LoadAsync(RecordKey record, OpenEpisode? opening, CancellationToken cancellationToken)
    {
        var history = await ReadAsync([new ReadRequest(record)], cancellationToken).ConfigureAwait(false);
        var situation = new Situation { Record = record, History = history, ClientKey = record, Client = new ClientRecord() };
        return record.Kind switch
        {
            RecordKind.Client => situation with { Client = ClientEvolver.Replay(Decoded(history)) },
            RecordKind.Practitioner => situation with { Practitioner = PractitionerEvolver.Replay(Decoded(history)) },
            _ => await WithOthersAsync(situation, opening, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<Situation> WithOthersAsync(Situation situation, OpenEpisode? opening, CancellationToken cancellationToken)
    {
        var clinic = situation.Record.Clinic;
        var episode = EpisodeEvolver.Replay(situation.Record, Decoded(situation.History));
        if ((episode?.Client ?? opening?.Client) is not { } client || (episode?.Practitioner ?? opening?.Practitioner) is not { } practitioner)
        {
            return situation;
        }

        var (clientKey, practitionerKey) = (RecordKey.For(clinic, client), RecordKey.For(clinic, practitioner));
        var others = await ReadAsync([new ReadRequest(clientKey), new ReadRequest(practitionerKey)], cancellationToken).ConfigureAwait(false);
        return situation with
        {
            Episode = episode,
            ClientKey = clientKey,
            Client = ClientEvolver.Replay(Decoded(others.Where(stored => stored.Key == clientKey))),
            Practitioner = PractitionerEvolver.Replay(Decoded(others.Where(stored => stored.Key == practitionerKey))),
        };
    }

    private static IEnumerable<RecordedEvent> Decoded(IEnumerable<StoredEvent> history) => history.Select(EventCodec.Decode);

    private async Task<List<StoredEvent>> ReadAsync(ReadRequest[] requests, CancellationToken cancellationToken)
    {
        var events = new List<StoredEvent>();
        await foreach (var stored in store.ReadAsync(requests, cancellationToken).ConfigureAwait(false))
        {
            events.Add(stored);
        }

        return events;
    }
}
