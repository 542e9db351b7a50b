using System.Collections.Immutable;
using TherapyOutcomes.Integrity;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Verification;

/// <summary>Checks one record by itself: the chain of its events, its summary, and the seal. Pure.</summary>
internal sealed class RecordCheck(string clinic, RecordSecret? chainKey)
{
    /// <summary>Returns a record with its findings, and without the events that are wrong.</summary>
    public RecordEvidence Examine(RecordEvidence record)
    {
        var findings = Find(record);
        var wrong = findings.Select(finding => finding.Version).ToHashSet();
        return findings.IsEmpty ? record : record with
        {
            Findings = findings,
            HasDoubtfulSummary = !IsSummaryProven(record),
            Events = [.. record.Events.Where(row => !wrong.Contains(row.Place.Version))],
        };
    }

    public ImmutableArray<TamperingFinding> Find(RecordEvidence record)
    {
        var findings = ImmutableArray.CreateBuilder<TamperingFinding>();
        var chain = RecordChain.Of(record, chainKey);
        if (record is { Events: [], Sealed: { } gone })
        {
            findings.Add(Finding(TamperingKind.RecordMissing, record.Place, version: null, FormattableString.Invariant($"The record was sealed at version {gone.Version}, and has no events.")));
            return findings.DrainToImmutable();
        }

        CheckEvents(record, chain, findings);
        CheckSummary(record, chain, findings);
        return findings.DrainToImmutable();
    }

    private void CheckEvents(RecordEvidence record, RecordChain chain, ImmutableArray<TamperingFinding>.Builder findings)
    {
        var last = 0L;
        foreach (var link in chain.Links)
        {
            if (link.Version > last)
            {
                AddMissing(record.Place, last, link.Version - 1, chain, findings);
                last = link.Version;
            }

            if (!link.IsRight)
            {
                findings.Add(Wrong(record, link));
            }
            else if (record.Sealed is { } head && head.Version == link.Version && head.Hash != link.Hash)
            {
                findings.Add(Finding(TamperingKind.EventChanged, record.Place, head.Version, "The event is not the one that was sealed."));
            }
        }

        AddMissing(record.Place, last, long.MaxValue, chain, findings);
    }

    // Behind the last version that the record is known to have had, nothing is missing.
    private void AddMissing(RowPlace place, long before, long last, RecordChain chain, ImmutableArray<TamperingFinding>.Builder findings)
    {
        if (before < Math.Min(last, chain.End))
        {
            findings.Add(Missing(place, before + 1, Math.Min(last, chain.End), isOnlySaid: Math.Min(last, chain.End) > chain.ProvenEnd));
        }
    }

    // Behind the version of the summary, the library has written nothing.
    private TamperingFinding Wrong(RecordEvidence record, ChainLink link) =>
        record.Summary?.Content is { } summary && link.Version > summary.Version
            ? Finding(TamperingKind.EventAdded, record.Place, link.Version, "The library did not write this event.")
            : Finding(TamperingKind.EventChanged, record.Place, link.Version, link.IsReadable ? "The event was changed, or moved here from another place." : "The event can't be read.");

    private void CheckSummary(RecordEvidence record, RecordChain chain, ImmutableArray<TamperingFinding>.Builder findings)
    {
        if (record.Summary is not { } row)
        {
            if (chain.LastRight > 0)
            {
                findings.Add(Finding(TamperingKind.SummaryMissing, record.Place, version: null, "The record has events and no summary, so that no list shows it."));
            }

            return;
        }

        if (row.Content is not { Version: > 0 } summary || SummaryProof.Read(summary.Proof) is not { } proof)
        {
            findings.Add(Finding(TamperingKind.SummaryChanged, record.Place, version: null, row.Content is { Version: > 0 }
                ? "The summary has no proof that can be read."
                : "The summary can't be read, or its columns contradict each other."));
            return;
        }

        var newest = chain.Find(summary.Version);
        if (chain.HasOtherVersion || (newest is { IsRight: true } && !proof.Proves(summary, newest.Hash, chainKey)))
        {
            findings.Add(Finding(TamperingKind.SummaryChanged, record.Place, version: null, "The summary is not as the library wrote it."));
        }
        else if (chain.Links.FirstOrDefault(link => link.IsRight && link.Version > summary.Version) is { } behind)
        {
            findings.Add(Finding(
                TamperingKind.EventAdded, record.Place, behind.Version, FormattableString.Invariant($"The summary ends at version {summary.Version}: the events behind it were added, or an older summary was put back.")));
        }
    }

    private bool IsSummaryProven(RecordEvidence record) =>
        record.Summary?.Content is { } summary && SummaryProof.Read(summary.Proof) is { } proof
        && record.Events.FirstOrDefault(row => row.Place.Version == summary.Version)?.Content is { } newest && proof.Proves(summary, newest.Hash, chainKey);

    private TamperingFinding Missing(RowPlace place, long first, long last, bool isOnlySaid) => Finding(
        TamperingKind.EventMissing,
        place,
        first,
        isOnlySaid ? FormattableString.Invariant($"The summary says that the record goes on to version {last}. The events from this version on are missing, or the summary was changed.")
            : first >= last ? "The event is missing."
            : FormattableString.Invariant($"The events from this version up to version {last} are missing."));

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
