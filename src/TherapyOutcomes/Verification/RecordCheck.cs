using System.Collections.Immutable;
using TherapyOutcomes.Integrity;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Verification;

/// <summary>Checks one record by itself: the chain of its events, its summary, and the seal. Pure.</summary>
internal sealed class RecordCheck(string clinic, RecordSecret? chainKey)
{
    public ImmutableArray<TamperingFinding> Find(RecordEvidence record)
    {
        var findings = ImmutableArray.CreateBuilder<TamperingFinding>();
        var hashes = Chain(record, findings);
        CheckSeal(record, hashes, findings);
        CheckSummary(record, hashes, isNewestWrong: findings.Any(finding => finding.Version == record.Summary?.Content?.Version), findings);
        return findings.DrainToImmutable();
    }

    // An event behind one that is wrong or missing is only compared with itself, so that one change is one finding.
    private Dictionary<long, string?> Chain(RecordEvidence record, ImmutableArray<TamperingFinding>.Builder findings)
    {
        var hashes = new Dictionary<long, string?>(record.Events.Count);
        var (version, previous, isKnown) = (0L, (string?)null, true);
        foreach (var row in record.Events)
        {
            if (row.Place.Version > version + 1)
            {
                findings.Add(Missing(record.Place, version + 1, row.Place.Version - 1));
                isKnown = false;
            }

            var isRight = row.Content is { } stored && stored.Version == row.Place.Version && stored.Version > version
                && IsLinked(stored, isKnown ? previous : stored.PreviousHash);
            if (!isRight)
            {
                findings.Add(Wrong(record, row));
            }

            (version, previous, isKnown) = (Math.Max(version, row.Place.Version), row.Content?.Hash, isRight);
            hashes[row.Place.Version] = previous;
        }

        return hashes;
    }

    private bool IsLinked(StoredEvent stored, string? previous) =>
        stored.PreviousHash == previous && stored.ChainKeyId == chainKey?.KeyId && stored.Hash == EventChain.HashOf(stored, chainKey);

    // Behind the version of the summary, the library has written nothing.
    private TamperingFinding Wrong(RecordEvidence record, InspectedRow<StoredEvent> row) =>
        record.Summary?.Content is { } summary && row.Place.Version > summary.Version
            ? Finding(TamperingKind.EventAdded, record.Place, row.Place.Version, "The library did not write this event.")
            : Finding(TamperingKind.EventChanged, record.Place, row.Place.Version, row.Content is null ? "The event can't be read." : "The event was changed, or moved here from another place.");

    private void CheckSeal(RecordEvidence record, Dictionary<long, string?> hashes, ImmutableArray<TamperingFinding>.Builder findings)
    {
        if (record.Sealed is not { } head)
        {
            return;
        }

        if (hashes.Count == 0)
        {
            findings.Add(Finding(TamperingKind.RecordMissing, record.Place, version: null, FormattableString.Invariant($"The record was sealed at version {head.Version}, and has no events.")));
        }
        else if (!hashes.TryGetValue(head.Version, out var hash))
        {
            findings.Add(Missing(record.Place, hashes.Keys.Max() + 1, head.Version));
        }
        else if (hash != head.Hash)
        {
            findings.Add(Finding(TamperingKind.EventChanged, record.Place, head.Version, "The event is not the one that was sealed."));
        }
    }

    private void CheckSummary(RecordEvidence record, Dictionary<long, string?> hashes, bool isNewestWrong, ImmutableArray<TamperingFinding>.Builder findings)
    {
        if (record.Summary is not { } row)
        {
            if (hashes.Count > 0)
            {
                findings.Add(Finding(TamperingKind.SummaryMissing, record.Place, version: null, "The record has events and no summary, so that no list shows it."));
            }

            return;
        }

        if (row.Content is not { } summary || SummaryProof.Read(summary.Proof) is not { } proof)
        {
            findings.Add(Finding(TamperingKind.SummaryChanged, record.Place, version: null, "The summary can't be read, or has no proof."));
            return;
        }

        var last = hashes.Count == 0 ? 0 : hashes.Keys.Max();
        if (summary.Version > last)
        {
            findings.Add(Missing(record.Place, last + 1, summary.Version));
        }
        else if (!isNewestWrong && !proof.Proves(summary, hashes.GetValueOrDefault(summary.Version), chainKey))
        {
            findings.Add(Finding(TamperingKind.SummaryChanged, record.Place, version: null, "The summary is not as the library wrote it."));
        }
        else if (summary.Version < last)
        {
            findings.Add(Finding(
                TamperingKind.EventAdded, record.Place, summary.Version + 1, FormattableString.Invariant($"The summary ends at version {summary.Version}: the events behind it were added, or an older summary was put back.")));
        }
    }

    private TamperingFinding Missing(RowPlace place, long first, long last) => Finding(
        TamperingKind.EventMissing,
        place,
        first,
        first >= last ? "The event is missing." : FormattableString.Invariant($"The events from this version up to version {last} are missing."));

    private TamperingFinding Finding(TamperingKind kind, RowPlace place, long? version, string message) => Finding(clinic, kind, place, version, message);

    public static TamperingFinding Finding(string clinic, TamperingKind kind, RowPlace place, long? version, string message) => new()
    {
        Kind = kind,
        Clinic = clinic,
        Record = (place with { Version = 0 }).ToString(),
        Version = version,
        Message = message,
    };
}
