using TherapyOutcomes.Events;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>
/// Compares the keys that an erasure would destroy with the records. A store destroys the keys whose subject is the client. If a key said something else
/// than the record that it seals, words of the client would stay readable, or those of somebody else would be destroyed.
/// </summary>
/// <remarks>
/// The client's records are those that the store lists for the client, and those whose keys name the client, as far as the store can tell them
/// (<see cref="IRecordCatalog"/>, <see cref="IStoreInspection"/>). What others write in between needs no comparison: the library gives every new key its
/// right subject, every writer about the client needs the client's record as it was, and the keys are destroyed in the transaction that changes it.
/// Thread-safe if its store is.
/// </remarks>
internal sealed class ClientKeys(IRecordStore store, TextVault vault, EventCodec codec)
{
    /// <summary>Compares the keys of a client with the records.</summary>
    public async Task<KeyComparison> CompareAsync(ClinicId clinic, ClientId client, CancellationToken cancellationToken)
    {
        // In this order, what somebody else records in between never looks wrong: an episode whose key was seen is in the list, and an event that was seen
        // has its key.
        var named = await NamedByKeysAsync(clinic, client, cancellationToken).ConfigureAwait(false);
        var listed = await ListedAsync(clinic, client, cancellationToken).ConfigureAwait(false);
        var own = RecordKey.For(clinic, client);
        RecordKey[] records = [own, .. (listed ?? []).Union(named).Where(record => record != own)];
        var events = await store.ReadByRecordAsync(Array.ConvertAll(records, record => new ReadRequest(record)), cancellationToken).ConfigureAwait(false);
        var keys = (await vault.ReadKeysAsync(records, cancellationToken).ConfigureAwait(false)).ToDictionary(key => key.Record);
        foreach (var (record, history) in records.Zip(events))
        {
            var key = keys.GetValueOrDefault(record);
            var problem = record == own ? OwnProblem(key, own, hasOthers: keys.Count > 0)
                : listed is not null && !listed.Contains(record) ? $"the key of {record} says that it is about the client, and its summary does not"
                : !IsEpisodeOf(client, record, history) ? $"{record} is said to be about the client, and its events do not say so"
                : null;
            if ((problem ?? ProblemOf(key, record, client, history)) is { } disagreement)
            {
                return new KeyComparison(Disagreement(disagreement), HasKey: true);
            }
        }

        return new KeyComparison(Disagreement: null, keys.Values.Any(key => key.DestroyedAt is null));
    }

    private static string? OwnProblem(WrappedRecordKey? key, RecordKey own, bool hasOthers) => key is null && hasOthers ? $"the key of {own} is missing" : null;

    private static string? ProblemOf(WrappedRecordKey? key, RecordKey record, ClientId client, List<StoredEvent> history) =>
        key is null ? history.Exists(stored => stored.KeyId is not null) ? $"the key of {record} is missing" : null
        : key.Subject != client ? $"the key of {record} does not say that it is about the client"
        : history.Exists(stored => stored.KeyId is not null && stored.KeyId != key.Id) ? $"the key of {record} is not the one that sealed its events"
        : null;

    private bool IsEpisodeOf(ClientId client, RecordKey record, List<StoredEvent> history) =>
        record.Kind == RecordKind.Episode && history is [var first, ..] && codec.Decode(first, TimeZoneInfo.Utc).Event is EpisodeOpened opened && opened.Client == client;

    private async Task<HashSet<RecordKey>?> ListedAsync(ClinicId clinic, ClientId client, CancellationToken cancellationToken) => vault.Catalog is { } catalog
        ? [.. (await catalog.ListAllAsync(new RecordQuery { Clinic = clinic, Client = client }, cancellationToken).ConfigureAwait(false)).Select(summary => summary.Key)]
        : null;

    // A key that can't be read at all keeps nobody from being erased: whose it is can't be told, and nobody can read anything with it.
    private async Task<List<RecordKey>> NamedByKeysAsync(ClinicId clinic, ClientId client, CancellationToken cancellationToken)
    {
        var named = new List<RecordKey>();
        if (vault.Inspection is { } inspection)
        {
            await foreach (var page in new StoreScan(inspection).KeysAsync(clinic.Value, cancellationToken).ConfigureAwait(false))
            {
                named.AddRange(page.Where(row => row.Content?.Subject == client).Select(row => row.Content!.Record));
            }
        }

        return named;
    }

    private static CommandError Disagreement(string problem) => new(
        ErrorCodes.KeysDisagree, null, $"Keys and records disagree: {problem}. Nothing was erased, because words of the client could stay readable, or those of somebody else be destroyed. Verify the store first.");
}
