using System.Collections.Immutable;
using TherapyOutcomes.Integrity;
using TherapyOutcomes.Records;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Verification;

/// <summary>
/// Verifies one clinic. A first pass goes through all rows once and only notes which records are suspicious, because others may write meanwhile. Each of
/// them is then read again by itself, and only what is still wrong is a finding.
/// </summary>
internal sealed class ClinicVerification(StoreScan scan, TextVault vault, string clinic, ClinicSeal[] anchored, Action<long, long> progressed)
{
    // Somebody may be writing to a record each time that it is read.
    private const int MostTries = 5;

    private readonly ClinicId? _id = ClinicId.TryParse(clinic, provider: null, out var id) ? id : null;
    private readonly Dictionary<RowPlace, InspectedRow<RecordSummary>> _summaries = [];
    private readonly Dictionary<RowPlace, InspectedRow<WrappedRecordKey>> _keys = [];
    private readonly ClientRelations _relations = new(clinic, vault);
    private readonly HashSet<RowPlace> _suspects = [];
    private readonly List<TamperingFinding> _findings = [];

    public long Events { get; private set; }

    public long Records { get; private set; }

    public long Keys => _keys.Count;

    public int Seals => Record.Seals.Length + anchored.Length;

    /// <summary>The clinic's own record as it was read.</summary>
    public ClinicRecord Record { get; private set; } = new();

    /// <summary>The key of the clinic's chains; null if there is none.</summary>
    public RecordSecret? ChainKey { get; private set; }

    /// <summary>How far each record has come, but for the clinic's own.</summary>
    public SortedDictionary<RecordKey, RecordHead> Heads { get; } = new(RecordKeyOrder.Instance);

    private RowPlace ClinicPlace => new((int)RecordKind.Clinic, clinic);

    public async Task<IReadOnlyList<TamperingFinding>> FindAsync(CancellationToken cancellationToken)
    {
        if (!await OpenChainKeyAsync(cancellationToken).ConfigureAwait(false))
        {
            return _findings;
        }

        await ReadClinicAsync(cancellationToken).ConfigureAwait(false);
        await ReadSummariesAndKeysAsync(cancellationToken).ConfigureAwait(false);
        await ReadEventsAsync(cancellationToken).ConfigureAwait(false);
        await SuspectRelationsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var place in _suspects.Order(RowOrder.Instance))
        {
            _findings.AddRange(await FindAgainAsync(place, cancellationToken).ConfigureAwait(false));
        }

        return _findings;
    }

    private async Task<bool> OpenChainKeyAsync(CancellationToken cancellationToken)
    {
        var row = await scan.KeyOfAsync(clinic, ClinicPlace, cancellationToken).ConfigureAwait(false);
        if (!vault.Seals)
        {
            return row is null ? true : throw new TherapyOutcomesException(
                ErrorCodes.KeyUnreadable, $"The texts of the clinic {clinic} are sealed, and this process has no master keys. Give it those with which the texts were sealed.");
        }

        if (row?.Content is not { MasterKeyId: not null } key)
        {
            _findings.Add(RecordCheck.Finding(
                clinic, row is null ? TamperingKind.KeyMissing : TamperingKind.KeyChanged, ClinicPlace, version: null, "The clinic's key, under which all of its chains were made, is missing or can't be read. Nothing of the clinic can be verified without it."));
            return false;
        }

        try
        {
            ChainKey = await vault.OpenAsync(key, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TherapyOutcomesException exception) when (exception.Code is ErrorCodes.KeyUnreadable or ErrorCodes.MasterKeyMissing)
        {
            _findings.Add(RecordCheck.Finding(
                clinic, TamperingKind.KeyChanged, ClinicPlace, version: null, $"The clinic's key, under which all of its chains were made, can't be unwrapped by the master key '{key.MasterKeyId}': this process does not have that master key or has another one of that id, or the key was changed. Nothing of the clinic can be verified without it."));
            return false;
        }
    }

    private async Task ReadClinicAsync(CancellationToken cancellationToken)
    {
        var events = await scan.EventsOfAsync(clinic, ClinicPlace, cancellationToken).ConfigureAwait(false);
        try
        {
            Record = ClinicHistory.Fold(events.Select(row => row.Content).OfType<StoredEvent>());
        }
        catch (TherapyOutcomesException exception) when (exception.Code == ErrorCodes.EventUnreadable)
        {
            _findings.Add(SealFinding("A seal can't be read."));
        }

        foreach (var number in Record.BrokenSeals)
        {
            _findings.Add(SealFinding(FormattableString.Invariant($"Seal {number} is not the one that the library wrote.")));
        }

        foreach (var seal in anchored)
        {
            if (Record.Seals.Length < seal.Number)
            {
                _findings.Add(SealFinding(FormattableString.Invariant($"Seal {seal.Number}, which was anchored outside, is missing: the store has {Record.Seals.Length}.")));
            }
            else if (Record.Seals[seal.Number - 1].Event.Digest.Value != seal.Digest)
            {
                _findings.Add(SealFinding(FormattableString.Invariant($"Seal {seal.Number} is not the one that was anchored outside.")));
            }
        }
    }

    private TamperingFinding SealFinding(string message) => RecordCheck.Finding(clinic, TamperingKind.SealBroken, ClinicPlace, version: null, message);

    private async Task ReadSummariesAndKeysAsync(CancellationToken cancellationToken)
    {
        await foreach (var page in scan.KeysAsync(clinic, cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page)
            {
                _keys[row.Place] = row;
            }
        }

        await foreach (var page in scan.SummariesAsync(clinic, cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page)
            {
                _summaries[row.Place] = row;
                _relations.Name(row.Content);
            }
        }
    }

    private async Task ReadEventsAsync(CancellationToken cancellationToken)
    {
        var check = new RecordCheck(clinic, ChainKey);
        var seen = new HashSet<RowPlace>();
        await foreach (var events in scan.EventsByRecordAsync(clinic, Count, cancellationToken).ConfigureAwait(false))
        {
            seen.Add(Take(events, check));
        }

        // What has no events any more is found by its summary, by its key or by the seal.
        _suspects.UnionWith(_summaries.Keys.Where(place => !seen.Contains(place)));
        _suspects.UnionWith(Record.Heads.Keys.Select(record => RowPlace.Of(record)).Where(place => !seen.Contains(place)));
        foreach (var place in _keys.Keys.Where(place => !seen.Contains(place)))
        {
            _relations.Add(EvidenceOf(place, []));
        }
    }

    private void Count(int events)
    {
        Events += events;
        progressed(events, 0);
    }

    private RowPlace Take(List<InspectedRow<StoredEvent>> events, RecordCheck check)
    {
        var place = events[0].Place with { Version = 0 };
        var record = EvidenceOf(place, events);
        Records++;
        progressed(0, 1);
        if (!check.Find(record).IsEmpty)
        {
            _suspects.Add(place);
        }

        if (events[^1].Content is { Hash: { } hash } newest && place.Kind != (int)RecordKind.Clinic)
        {
            Heads[newest.Key] = new RecordHead(newest.Version, hash);
        }

        _relations.Add(record);
        return place;
    }

    private async Task SuspectRelationsAsync(CancellationToken cancellationToken)
    {
        foreach (var record in _relations.Records)
        {
            if (await _relations.FindAsync(record, cancellationToken).ConfigureAwait(false) is not null)
            {
                _suspects.Add(record.Place);
            }
        }

        // A client who is known by episodes alone has a key, too.
        _suspects.UnionWith(vault.Seals ? _relations.Named.Select(client => new RowPlace((int)RecordKind.Client, client)).Where(place => !_keys.ContainsKey(place)) : []);
    }

    private async Task<IEnumerable<TamperingFinding>> FindAgainAsync(RowPlace place, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray<TamperingFinding>.Empty;
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var (record, client) = await ReadAgainAsync(place, cancellationToken).ConfigureAwait(false);
            findings = new RecordCheck(clinic, ChainKey).Find(record);
            if (await _relations.FindAsync(record, client, cancellationToken).ConfigureAwait(false) is { } relation)
            {
                findings = findings.Add(relation);
            }

            if (findings.IsEmpty)
            {
                break;
            }
        }

        return findings;
    }

    // The client's record first, and the summary both before and behind the events, so that what is compared belongs together.
    private async Task<(RecordEvidence Record, ClientTimes? Client)> ReadAgainAsync(RowPlace place, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = await scan.SummaryOfAsync(clinic, place, cancellationToken).ConfigureAwait(false);
            var client = place.Kind == (int)RecordKind.Episode && before?.Content?.Client is { } named
                ? ClientTimes.Of(await scan.EventsOfAsync(clinic, new RowPlace((int)RecordKind.Client, named.Value), cancellationToken).ConfigureAwait(false))
                : null;
            var events = await scan.EventsOfAsync(clinic, place, cancellationToken).ConfigureAwait(false);
            var record = EvidenceOf(place, events) with
            {
                Summary = await scan.SummaryOfAsync(clinic, place, cancellationToken).ConfigureAwait(false),
                Key = await scan.KeyOfAsync(clinic, place, cancellationToken).ConfigureAwait(false),
            };
            if (attempt == MostTries || record.Summary?.Content?.Proof == before?.Content?.Proof)
            {
                return (record, place.Kind == (int)RecordKind.Client ? ClientTimes.Of(events) : client);
            }
        }
    }

    private RecordEvidence EvidenceOf(RowPlace place, IReadOnlyList<InspectedRow<StoredEvent>> events) => new()
    {
        Place = place,
        Events = events,
        Summary = _summaries.GetValueOrDefault(place),
        Key = _keys.GetValueOrDefault(place),
        Sealed = _id is { } id && Record.Heads.TryGetValue(new RecordKey(id, (RecordKind)place.Kind, place.Id), out var head) ? head : null,
    };
}
