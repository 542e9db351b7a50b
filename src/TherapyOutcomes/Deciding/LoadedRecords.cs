using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>The records that a decision looks at, as they were read.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed record LoadedRecords
{
    /// <summary>The record that is addressed.</summary>
    public required FoldedRecord Own { get; init; }

    /// <summary>The client's record; the addressed one where that is of another kind.</summary>
    public required FoldedRecord Client { get; init; }

    /// <summary>The practitioner's record; the addressed one where that is of another kind.</summary>
    public required FoldedRecord Practitioner { get; init; }

    /// <summary>The keys of the texts of the addressed record and its client's.</summary>
    public KeyRing Keys { get; init; } = KeyRing.Empty;

    public bool Exists => Own.Version > 0;

    /// <summary>True when the texts of the client were destroyed: nothing more may be recorded of them.</summary>
    public bool IsErased => KeyedRecords.Any(record => Keys.Find(record) is { IsDestroyed: true });

    /// <summary>The records whose texts a decision may write.</summary>
    public IReadOnlyList<RecordKey> KeyedRecords => HasClientBeside ? [Own.Key, Client.Key] : [Own.Key];

    /// <summary>The client whom the addressed record is about; null for a practitioner's.</summary>
    public ClientId? Subject => Client.Key.Kind == RecordKind.Client ? new ClientId(Client.Key.Id) : null;

    /// <summary>The records and versions that a judgement of the addressed record rests on.</summary>
    public IEnumerable<RecordAssertion> BasedOn => new[] { Own, Client, Practitioner }.DistinctBy(record => record.Key).Select(record => new RecordAssertion(record.Key, record.Version));

    /// <summary>True for an episode: its client's record is looked at beside it.</summary>
    public bool HasClientBeside => Client.Key != Own.Key;

    /// <summary>Makes the tokens of recipients, under the client's key where there is one.</summary>
    public RecipientTokens Tokens => Keys.Find(Client.Key) is { IsDestroyed: false } secret ? RecipientTokens.Under(secret.RecipientKey) : RecipientTokens.Plain;
}
