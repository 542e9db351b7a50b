using TherapyOutcomes.Records;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Verification;

namespace TherapyOutcomes.Moving;

/// <summary>Verifies the records of an export as a verification of the store would, clinic by clinic.</summary>
internal sealed class TransferCheck(TextVault vault)
{
    private readonly Dictionary<RowPlace, long> _lines = [];
    private ClinicId? _clinic;
    private ClinicRecord _own = new();
    private RecordSecret? _chainKey;
    private ClientRelations? _relations;

    /// <exception cref="TherapyOutcomesException">TO3017: the record was changed. TO3003, TO3015: the clinic's key can't be unwrapped.</exception>
    public async Task AddAsync(TransferRecord record, CancellationToken cancellationToken)
    {
        if (_clinic != record.Key.Clinic)
        {
            await EndAsync(cancellationToken).ConfigureAwait(false);
            await BeginAsync(record, cancellationToken).ConfigureAwait(false);
        }

        var evidence = EvidenceOf(record);
        Require(new RecordCheck(record.Key.Clinic.Value, _chainKey).Find(evidence).FirstOrDefault(), record.Line);
        _relations!.Name(record.Summary);
        _relations.Add(evidence);
        _lines[evidence.Place] = record.Line;
    }

    /// <summary>Checks what can only be checked when all records of a clinic are known.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_relations is { } relations)
        {
            await relations.Opening.OpenAllAsync(relations.Records.Select(record => record.Key?.Content).OfType<WrappedRecordKey>(), cancellationToken).ConfigureAwait(false);
            foreach (var record in relations.Records)
            {
                Require(await relations.FindAsync(record, cancellationToken).ConfigureAwait(false), _lines[record.Place]);
            }
        }

        if (_own.Heads.Keys.FirstOrDefault(head => !_lines.ContainsKey(RowPlace.Of(head))) is { Id: not null } missing)
        {
            throw TransferReader.Unreadable(_lines.Values.Min(), $"{missing} was sealed and is missing.");
        }

        _lines.Clear();
    }

    private static void Require(TamperingFinding? finding, long line)
    {
        switch (finding)
        {
            case null:
                return;
            case { Kind: TamperingKind.KeyNotOpened }:
                throw new TherapyOutcomesException(
                    finding.MissingMasterKey is null ? ErrorCodes.KeyUnreadable : ErrorCodes.MasterKeyMissing,
                    FormattableString.Invariant($"Line {line} of the export: {finding.Record}. {finding.Message} Nothing was written."));
            default:
                throw TransferReader.Unreadable(line, $"{finding.Record} was changed. {finding.Message}");
        }
    }

    private async Task BeginAsync(TransferRecord first, CancellationToken cancellationToken)
    {
        (_clinic, _own, _chainKey, _relations) = (first.Key.Clinic, new ClinicRecord(), null, new ClientRelations(first.Key.Clinic.Value, vault));
        if (first.Wrapped is not null && !vault.Seals)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.KeyUnreadable, $"The texts of the clinic {first.Key.Clinic} are sealed, and this process has no master keys. Give it those with which the texts were sealed. Nothing was written.");
        }

        if (vault.Seals)
        {
            _chainKey = first is { Key.Kind: RecordKind.Clinic, Wrapped: { } key }
                ? await _relations.Opening.OpenAsync(key, cancellationToken).ConfigureAwait(false)
                    ?? await vault.OpenAsync(key, cancellationToken).ConfigureAwait(false) // says why it can't be opened
                : throw WithoutKey(first);
        }

        if (first.Key.Kind == RecordKind.Clinic)
        {
            _own = ClinicHistory.Fold(first.Events);
        }
    }

    private static TherapyOutcomesException WithoutKey(TransferRecord first) => first.Wrapped is null && first.Events.All(stored => stored.ChainKeyId is null)
        ? new(ErrorCodes.TextsUnencrypted, $"The texts of the clinic {first.Key.Clinic} are stored unencrypted in the file, so it can't be imported with master keys. Import it with StoreTextUnencrypted instead. Nothing was written.")
        : TransferReader.Unreadable(first.Line, "The clinic's key is missing, so the file was changed.");

    private RecordEvidence EvidenceOf(TransferRecord record)
    {
        var place = RowPlace.Of(record.Key);
        return new RecordEvidence
        {
            Place = place,
            Events = [.. record.Events.Select(stored => RowOf(place with { Version = stored.Version }, stored)!)],
            Summary = RowOf(place, record.Summary),
            Key = RowOf(place, record.Wrapped),
            Sealed = _own.Heads.TryGetValue(record.Key, out var head) ? head : null,
        };
    }

    private static InspectedRow<T>? RowOf<T>(RowPlace place, T? content)
        where T : class => content is null ? null : new InspectedRow<T> { Place = place, Content = content };
}
