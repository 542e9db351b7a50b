using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Represents how far a record had come when the clinic was sealed. Exactly one of its ids is there.</summary>
public sealed record SealedRecord
{
    [JsonConstructor]
    internal SealedRecord()
    {
    }

    /// <summary>The episode; null for another record.</summary>
    public EpisodeId? Episode { get; init; }

    /// <summary>The client; null for another record.</summary>
    public ClientId? Client { get; init; }

    /// <summary>The practitioner; null for another record.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>The version of the record.</summary>
    public required long Version { get; init; }

    /// <summary>The hash of the event of that version.</summary>
    public required RecordDigest Hash { get; init; }

    internal static SealedRecord Of(RecordKey record, long version, string hash) => new()
    {
        Episode = record.Kind == RecordKind.Episode ? new EpisodeId(record.Id) : null,
        Client = record.Kind == RecordKind.Client ? new ClientId(record.Id) : null,
        Practitioner = record.Kind == RecordKind.Practitioner ? new PractitionerId(record.Id) : null,
        Version = version,
        Hash = new RecordDigest(hash),
    };

    internal RecordKey In(ClinicId clinic) =>
        Episode is { } episode ? RecordKey.For(clinic, episode)
        : Client is { } client ? RecordKey.For(clinic, client)
        : RecordKey.For(clinic, Practitioner ?? default);
}
