using TherapyOutcomes.Records;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Verification;

namespace TherapyOutcomes.Moving;

/// <summary>Verifies the records of an export as a verification of the store would, clinic by clinic.</summary>
internal sealed class TransferCheck(TextVault vault)
{
    private readonly List<(RecordEvidence Record, long Line)> _records = [];
    private readonly Dictionary<string, ClientTimes> _clients = [];
    private readonly HashSet<string> _named = [];
    private ClinicId? _clinic;
    private ClinicRecord _own = new();
    private RecordSecret? _chainKey;

    /// <exception cref="TherapyOutcomesException">TO3017: the record was changed. TO3003, TO3015: the clinic's key can't be unwrapped.</exception>
    public async Task AddAsync(TransferRecord record, CancellationToken cancellationToken)
    {
        if (_clinic != record.Key.Clinic)
        {
            await EndAsync(cancellationToken).ConfigureAwait(false);
            await BeginAsync(record, cancellationToken).ConfigureAwait(false);
        }

        var evidence = EvidenceOf(record);
        if (new RecordCheck(record.Key.Clinic.Value, _chainKey).Find(evidence) is [var finding, ..])
        {
            throw TransferReader.Unreadable(record.Line, $"{finding.Record} was changed. {finding.Message}");
        }

        if (record.Key.Kind == RecordKind.Client)
        {
            _clients[record.Key.Id] = ClientTimes.Of(evidence.Events);
        }

        if (record is { Key.Kind: RecordKind.Episode, Summary.Client: { } client })
        {
            _named.Add(client.Value);
        }

        _records.Add((evidence with { Events = evidence.Events.DistinctBy(row => row.Content?.KeyId).ToList() }, record.Line));
    }

    /// <summary>Checks what can only be checked when all records of a clinic are known.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        foreach (var (record, line) in _records)
        {
            var check = new RelationCheck(_clinic!.Value.Value, vault, _named);
            if (await check.FindAsync(record, RelationCheck.ClientOf(record) is { } client ? _clients.GetValueOrDefault(client.Value) : null, cancellationToken).ConfigureAwait(false) is { } finding)
            {
                throw TransferReader.Unreadable(line, $"{finding.Record} was changed. {finding.Message}");
            }

            _own = _own with { Heads = _own.Heads.Remove(new RecordKey(_clinic.Value, (RecordKind)record.Place.Kind, record.Place.Id)) };
        }

        if (!_own.Heads.IsEmpty)
        {
            throw TransferReader.Unreadable(_records[0].Line, $"{_own.Heads.Keys.First()} was sealed and is missing.");
        }

        _records.Clear();
        _clients.Clear();
        _named.Clear();
    }

    private async Task BeginAsync(TransferRecord first, CancellationToken cancellationToken)
    {
        (_clinic, _own, _chainKey) = (first.Key.Clinic, new ClinicRecord(), null);
        if (first.Wrapped is not null && !vault.Seals)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.KeyUnreadable, $"The texts of the clinic {first.Key.Clinic} are sealed, and this process has no master keys. Give it those with which the texts were sealed. Nothing was written.");
        }

        if (vault.Seals)
        {
            _chainKey = first is { Key.Kind: RecordKind.Clinic, Wrapped: { } key }
                ? await vault.OpenAsync(key, cancellationToken).ConfigureAwait(false)
                : throw TransferReader.Unreadable(first.Line, "The clinic's key is missing: its texts are stored unencrypted, or the file was changed.");
        }

        if (first.Key.Kind == RecordKind.Clinic)
        {
            _own = ClinicHistory.Fold(first.Events);
        }
    }

    private RecordEvidence EvidenceOf(TransferRecord record)
    {
        var place = new RowPlace((int)record.Key.Kind, record.Key.Id);
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
