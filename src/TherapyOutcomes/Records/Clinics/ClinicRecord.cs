using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Integrity;

namespace TherapyOutcomes.Records;

/// <summary>What concerns all records of a clinic: its seals, and how far each record had come at the last of them.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed record ClinicRecord
{
    public long Version { get; init; }

    /// <summary>The hash of the newest event; null if there is none.</summary>
    public string? NewestHash { get; init; }

    public ImmutableArray<Recorded<ClinicSealed>> Seals { get; init; } = [];

    /// <summary>The numbers of the seals whose digest is not that of the records that they cover.</summary>
    public ImmutableArray<int> BrokenSeals { get; init; } = [];

    /// <summary>How far each record had come at the last seal.</summary>
    public ImmutableSortedDictionary<RecordKey, RecordHead> Heads { get; init; } = ImmutableSortedDictionary.Create<RecordKey, RecordHead>(Storage.RecordKeyOrder.Instance);

    public ClinicRecord Apply(RecordsSealed records, EventMetadata metadata)
    {
        var heads = Heads.ToBuilder();
        foreach (var record in records.Records)
        {
            heads[record.In(metadata.Record.Clinic)] = new RecordHead(record.Version, record.Hash.Value);
        }

        return this with { Heads = heads.ToImmutable() };
    }

    public ClinicRecord Apply(ClinicSealed seal, EventMetadata metadata)
    {
        var former = Seals is [.., var last] ? last.Event.Digest.Value : null;
        var digest = SealDigest.Of(metadata.Record.Clinic, seal.Number, former, Heads);
        var holds = seal.Number == Seals.Length + 1 && seal.Records == Heads.Count && seal.Digest.Value == digest;
        return this with
        {
            Seals = Seals.Add(new Recorded<ClinicSealed>(seal, metadata)),
            BrokenSeals = holds ? BrokenSeals : BrokenSeals.Add(Seals.Length + 1),
        };
    }
}
