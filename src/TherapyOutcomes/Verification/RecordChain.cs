using TherapyOutcomes.Integrity;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Verification;

/// <summary>The chain of a record's events: which of them are right, and how far the record had come.</summary>
internal sealed class RecordChain
{
    private RecordChain(List<ChainLink> links) =>
        (Links, LastRight) = (links, links.FindLast(link => link.IsRight)?.Version ?? 0);

    /// <summary>The events, by version.</summary>
    public IReadOnlyList<ChainLink> Links { get; }

    /// <summary>The version of the last event that is right; 0 if none is.</summary>
    public long LastRight { get; }

    /// <summary>The last version that the record had: by its events, by the seal, or as its summary says.</summary>
    public long End { get; private set; }

    /// <summary>The last version that the record had, by its events or by the seal.</summary>
    public long ProvenEnd { get; private set; }

    /// <summary>True if the summary proves the last event, but has another version, so that it was changed.</summary>
    public bool HasOtherVersion { get; private set; }

    public static RecordChain Of(RecordEvidence record, RecordSecret? chainKey)
    {
        var chain = new RecordChain(LinksOf(record.Events, chainKey));
        var summary = record.Summary?.Content;
        var said = Math.Max(0, summary?.Version ?? 0);
        var sealedAt = record.Sealed?.Version ?? 0;
        chain.HasOtherVersion = said > chain.LastRight && IsOfAnotherVersion(summary!, chain, chainKey);

        // Without a key, anybody can write an event that is right by itself. It does not show that others were before it.
        var isForged = chainKey is null && summary is not null && !chain.HasOtherVersion && chain.LastRight > Math.Max(said, sealedAt);
        chain.ProvenEnd = Math.Max(isForged ? 0 : chain.LastRight, sealedAt);
        chain.End = chain.HasOtherVersion ? chain.ProvenEnd : Math.Max(chain.ProvenEnd, said);
        return chain;
    }

    public ChainLink? Find(long version) => Links.FirstOrDefault(link => link.Version == version);

    private static bool IsOfAnotherVersion(RecordSummary summary, RecordChain chain, RecordSecret? chainKey) =>
        chain.Find(chain.LastRight) is { } last && SummaryProof.Read(summary.Proof) is { } proof
        && proof.Proves(summary with { Version = last.Version }, last.Hash, chainKey);

    // An event behind one that is wrong or missing is only compared with itself, so that one change is one finding.
    private static List<ChainLink> LinksOf(IReadOnlyList<InspectedRow<StoredEvent>> events, RecordSecret? chainKey)
    {
        var links = new List<ChainLink>(events.Count);
        var (version, previous, isKnown) = (0L, (string?)null, true);
        foreach (var row in events)
        {
            isKnown &= row.Place.Version - 1 == version;
            var isRight = row.Content is { } stored && stored.Version == row.Place.Version && stored.Version > version
                && IsLinked(stored, isKnown ? previous : stored.PreviousHash, chainKey);
            (version, previous, isKnown) = (Math.Max(version, row.Place.Version), row.Content?.Hash, isRight);
            links.Add(new ChainLink(row.Place.Version, previous, row.Content is not null, isRight));
        }

        return links;
    }

    private static bool IsLinked(StoredEvent stored, string? previous, RecordSecret? chainKey) =>
        stored.PreviousHash == previous && stored.ChainKeyId == chainKey?.KeyId && stored.Hash == EventChain.HashOf(stored, chainKey);
}
