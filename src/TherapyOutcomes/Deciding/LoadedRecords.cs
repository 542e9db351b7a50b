using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>The records that a decision looks at, as they were read.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed record LoadedRecords
{
    /// <summary>The record that is decided on or evaluated.</summary>
    public required FoldedRecord Own { get; init; }

    /// <summary>For an episode, its client's record; otherwise, the addressed record itself.</summary>
    public required FoldedRecord Client { get; init; }

    /// <summary>For an episode, its practitioner's record; otherwise, the addressed record itself.</summary>
    public required FoldedRecord Practitioner { get; init; }

    /// <summary>The keys of the texts of the addressed record and its client's.</summary>
    public KeyRing Keys { get; init; } = KeyRing.Empty;

    /// <summary>The practitioners who treat the client in any open episode, where the command needs to know them; otherwise, none.</summary>
    public ImmutableArray<PractitionerId> CareTeam { get; init; } = [];

    public RecordEvaluation Evaluated(Evaluation evaluation) => RecordEvaluation.Of(Own.Key, Own.Version, Own.Episode?.Stage, evaluation);

    /// <summary>Returns the same records with keys that were just made.</summary>
    public LoadedRecords With(ImmutableArray<NewRecordSecret> made) =>
        made.IsEmpty ? this : this with { Keys = made.Aggregate(Keys, (ring, key) => ring.With(key.Secret)) };

    public bool Exists => Own.Version > 0;

    /// <summary>True if the client was erased, so that nothing more may be recorded about the client; otherwise, false.</summary>
    public bool IsErased => Client.Client.Erasure is not null || KeyedRecords.Any(record => Keys.Find(record) is { IsDestroyed: true });

    /// <summary>True if the client was erased and has a key all the same, such as after keys were restored from a backup; otherwise, false.</summary>
    public bool HasKeyBack { get; init; }

    /// <summary>The records whose keys a decision may need: those whose texts it writes, and the clinic's, which has the key of the hash chains.</summary>
    public IReadOnlyList<RecordKey> KeyedRecords =>
        HasClientBeside ? [Own.Key, Client.Key, RecordKey.For(Own.Key.Clinic)] : [Own.Key, RecordKey.For(Own.Key.Clinic)];

    /// <summary>The key of the clinic's hash chains; null if there is no vault.</summary>
    public RecordSecret? ChainKey => Keys.Find(RecordKey.For(Own.Key.Clinic));

    /// <summary>Makes sure that nothing is written to a sealed record without its key. The words would be stored unencrypted next to sealed ones, or be lost with them.</summary>
    /// <exception cref="TherapyOutcomesException">TO3003: the key of a sealed record is missing.</exception>
    public void RequireKeysFor(Command? command)
    {
        // An erasure writes no words, and says more about what is missing (ClientKeys).
        if (command is EraseClient)
        {
            return;
        }

        foreach (var record in Records.Where(record => record.IsSealed && KeyedRecords.Contains(record.Key) && Keys.Find(record.Key) is null))
        {
            throw new TherapyOutcomesException(ErrorCodes.KeyUnreadable, $"The key of {record.Key} is missing. Give this process the master keys with which its texts were sealed.");
        }
    }

    /// <summary>The client whom the addressed record is about; null for a practitioner's record.</summary>
    public ClientId? Subject => Client.Key.Kind == RecordKind.Client ? new ClientId(Client.Key.Id) : null;

    /// <summary>All records that were read, each once.</summary>
    public IEnumerable<FoldedRecord> Records => new[] { Own, Client, Practitioner }.DistinctBy(record => record.Key);

    /// <summary>The records and versions that an evaluation of the addressed record is based on.</summary>
    public IEnumerable<RecordAssertion> BasedOn => Records.Select(record => new RecordAssertion(record.Key, record.Version));

    /// <summary>True for an episode, which is evaluated together with its client's record; otherwise, false.</summary>
    public bool HasClientBeside => Client.Key != Own.Key;

    /// <summary>Makes the tokens of recipients, under the client's key where there is one.</summary>
    public NameTokens Tokens => Keys.Find(Client.Key) is { IsDestroyed: false } secret ? NameTokens.Under(secret.RecipientKey) : NameTokens.Plain;
}
