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
    private const string ClinicKey = "The clinic's key, under which all of its chains were made,";
    private const string OlderBackup = "If an older backup was restored, that is why: what came after it is not in this store, and new seals take the same numbers again.";
    private const string NothingVerified = "Nothing of the clinic can be verified without it.";

    private readonly ClinicId? _id = ClinicId.TryParse(clinic, provider: null, out var id) ? id : null;
    private readonly Dictionary<RowPlace, InspectedRow<RecordSummary>> _summaries = [];
    private readonly Dictionary<RowPlace, InspectedRow<WrappedRecordKey>> _keys = [];
    private readonly ClientRelations _relations = new(clinic, vault);
    private readonly HashSet<RowPlace> _suspects = [];
    private readonly List<TamperingFinding> _findings = [];

    /// <summary>True if seals were given that were kept outside; otherwise, false.</summary>
    public bool HasAnchoredSeals => anchored.Length > 0;

    /// <summary>True once the clinic was verified; false if that could not be done, because its own key is missing or can't be opened.</summary>
    public bool IsVerified { get; private set; }

    /// <summary>The finding that the store holds nothing of a clinic of which there is a seal.</summary>
    public TamperingFinding NothingThere => SealFinding("The store holds nothing of this clinic, and a seal of it was given. This is another store, or the seal names the wrong clinic, or the clinic was removed as a whole.");

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

        IsVerified = true;
        await ReadClinicAsync(cancellationToken).ConfigureAwait(false);
        await ReadSummariesAndKeysAsync(cancellationToken).ConfigureAwait(false);
        await ReadEventsAsync(cancellationToken).ConfigureAwait(false);
        await _relations.Opening.OpenAllAsync(_keys.Values.Select(row => row.Content).OfType<WrappedRecordKey>(), cancellationToken).ConfigureAwait(false);
        await SuspectRelationsAsync(cancellationToken).ConfigureAwait(false);

        // Which clients have a key because of their episodes is only certain when no episode is in doubt any more.
        await FindAgainAsync(place => place.Kind == (int)RecordKind.Episode, cancellationToken).ConfigureAwait(false);
        SuspectMissingKeys();
        await FindAgainAsync(place => place.Kind != (int)RecordKind.Episode, cancellationToken).ConfigureAwait(false);
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

        if (row?.Content is not { DestroyedAt: null, MasterKeyId: not null } key)
        {
            _findings.Add(RecordCheck.Finding(
                clinic, row is null ? TamperingKind.KeyMissing : TamperingKind.KeyChanged, ClinicPlace, version: null, $"{ClinicKey} is missing or can't be read. {NothingVerified}"));
            return false;
        }

        ChainKey = await _relations.Opening.OpenAsync(key, cancellationToken).ConfigureAwait(false);
        if (ChainKey is null)
        {
            await TryOtherKeysAsync(key.MasterKeyId, cancellationToken).ConfigureAwait(false);
            var error = await _relations.Opening.ErrorAsync(key, cancellationToken).ConfigureAwait(false);
            var finding = _relations.Keys.NotOpened(ClinicPlace, key, error!, ClinicKey);
            _findings.Add(finding with { Message = $"{finding.Message} {NothingVerified}" });
        }

        return ChainKey is not null;
    }

    // If the master key opens others, it is the right one, and the clinic's key was changed.
    private async Task TryOtherKeysAsync(string masterKeyId, CancellationToken cancellationToken)
    {
        await foreach (var page in scan.KeysAsync(clinic, cancellationToken).ConfigureAwait(false))
        {
            List<WrappedRecordKey> others =
            [
                .. page.Select(row => row.Content).OfType<WrappedRecordKey>()
                    .Where(key => key.MasterKeyId == masterKeyId && key.Record.Kind != RecordKind.Clinic).Take(MostTries),
            ];
            await _relations.Opening.OpenAllAsync(others, cancellationToken).ConfigureAwait(false);
            if (others.Count > 0)
            {
                return;
            }
        }
    }

    private async Task ReadClinicAsync(CancellationToken cancellationToken)
    {
        var isWhole = await FoldClinicAsync(cancellationToken).ConfigureAwait(false);
        foreach (var number in Record.BrokenSeals)
        {
            _findings.Add(SealFinding(FormattableString.Invariant($"Seal {number} is not the one that the library wrote.")));
        }

        foreach (var seal in anchored)
        {
            if (Record.Seals.Length < seal.Number)
            {
                // What was changed before may hide it.
                _findings.AddRange(!isWhole ? [] : [SealFinding(FormattableString.Invariant($"Seal {seal.Number}, which was anchored outside, is missing: the store has {Record.Seals.Length}. {OlderBackup}"))]);
            }
            else if (Record.Seals[seal.Number - 1].Event.Digest.Value != seal.Digest && !Record.BrokenSeals.Contains(seal.Number))
            {
                _findings.Add(SealFinding(FormattableString.Invariant($"Seal {seal.Number} is not the one that was anchored outside. {OlderBackup}")));
            }
        }
    }

    // Only as far as the record is right: a seal that was changed must not accuse the records that it names.
    private async Task<bool> FoldClinicAsync(CancellationToken cancellationToken)
    {
        var events = await scan.EventsOfAsync(clinic, ClinicPlace, cancellationToken).ConfigureAwait(false);
        var wrong = new RecordCheck(clinic, ChainKey).Find(new RecordEvidence { Place = ClinicPlace, Events = events }).Min(finding => finding.Version);
        try
        {
            foreach (var stored in events.TakeWhile(row => !(row.Place.Version >= wrong)).Select(row => row.Content!))
            {
                Record = ClinicHistory.Apply(Record, stored);
            }

            return wrong is null;
        }
        catch (TherapyOutcomesException exception) when (exception.Code == ErrorCodes.EventUnreadable)
        {
            _findings.Add(SealFinding("A seal can't be read."));
            return false;
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
        else
        {
            _relations.Name(record.Summary?.Content);
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
    }

    // A client who is known by episodes alone has a key, too.
    private void SuspectMissingKeys() =>
        _suspects.UnionWith(vault.Seals ? _relations.Named.Select(client => new RowPlace((int)RecordKind.Client, client)).Where(place => !_keys.ContainsKey(place)) : []);

    private async Task FindAgainAsync(Func<RowPlace, bool> isChosen, CancellationToken cancellationToken)
    {
        foreach (var place in _suspects.Where(isChosen).Order(RowOrder.Instance).ToList())
        {
            _findings.AddRange(await FindAgainAsync(place, cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task<ImmutableArray<TamperingFinding>> FindAgainAsync(RowPlace place, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (record, client) = await ReadAgainAsync(place, cancellationToken).ConfigureAwait(false);
            var findings = record.Findings;
            if (await _relations.FindAsync(record, client, cancellationToken).ConfigureAwait(false) is { } relation)
            {
                findings = findings.Add(relation);
            }

            if (findings.IsEmpty || attempt == MostTries)
            {
                if (place.Kind == (int)RecordKind.Episode)
                {
                    _relations.NameSuspect(record);
                }

                return findings;
            }
        }
    }

    // The client's record first, so that what was brought forward for it is not taken for a change.
    private async Task<(RecordEvidence Record, ClientTimes? Client)> ReadAgainAsync(RowPlace place, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = place.Kind == (int)RecordKind.Episode ? await scan.SummaryOfAsync(clinic, place, cancellationToken).ConfigureAwait(false) : null;
            var client = before?.Content?.Client is { } named
                ? await ReadRecordAsync(new RowPlace((int)RecordKind.Client, named.Value), cancellationToken).ConfigureAwait(false)
                : null;
            var record = await ReadRecordAsync(place, cancellationToken).ConfigureAwait(false);
            if (place.Kind != (int)RecordKind.Episode || attempt == MostTries || record.Summary?.Content?.Client == before?.Content?.Client)
            {
                return (record, place.Kind == (int)RecordKind.Client ? TimesOf(record) : client is null ? null : TimesOf(client));
            }
        }
    }

    // A client whose record is gone, with the key that their episodes need, tells nothing either.
    private ClientTimes TimesOf(RecordEvidence client) => ClientTimes.Of(client.Events) with
    {
        IsDoubtful = client.HasDoubtfulEvents || (vault.Seals && client is { Events: [], Key: null }),
    };

    // The summary both before and behind the events, so that what is compared belongs together.
    private async Task<RecordEvidence> ReadRecordAsync(RowPlace place, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = await scan.SummaryOfAsync(clinic, place, cancellationToken).ConfigureAwait(false);
            var record = EvidenceOf(place, await scan.EventsOfAsync(clinic, place, cancellationToken).ConfigureAwait(false)) with
            {
                Summary = await scan.SummaryOfAsync(clinic, place, cancellationToken).ConfigureAwait(false),
                Key = await scan.KeyOfAsync(clinic, place, cancellationToken).ConfigureAwait(false),
            };
            if (attempt == MostTries || record.Summary?.Content?.Proof == before?.Content?.Proof)
            {
                return new RecordCheck(clinic, ChainKey).Examine(record);
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
