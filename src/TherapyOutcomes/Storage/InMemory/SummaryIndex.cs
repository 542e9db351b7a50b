namespace TherapyOutcomes.Storage;

/// <summary>Holds all summaries, sorted in each order that queries need.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class SummaryIndex
{
    private readonly Dictionary<RecordKey, RecordSummary> _summaries = [];
    private readonly SortedSet<RecordKey> _keys = new(RecordKeyOrder.Instance);
    private readonly Dictionary<(ClinicId, ClientId), SortedSet<RecordKey>> _ofClient = [];
    private readonly Dictionary<ClinicId, WorkIndex> _work = [];
    private readonly Dictionary<(ClinicId, PractitionerId), WorkIndex> _workOf = [];

    public RecordSummary? Find(RecordKey key) => _summaries.GetValueOrDefault(key);

    public void Put(RecordSummary summary)
    {
        if (Find(summary.Key) is { } former)
        {
            Remove(former);
        }

        _summaries[summary.Key] = summary;
        _keys.Add(summary.Key);
        if (summary.Client is { } client)
        {
            GetOrAdd(_ofClient, (summary.Key.Clinic, client), () => new SortedSet<RecordKey>(RecordKeyOrder.Instance)).Add(summary.Key);
        }

        GetOrAdd(_work, summary.Key.Clinic, () => new WorkIndex()).Add(summary);
        if (summary.Practitioner is { } practitioner)
        {
            GetOrAdd(_workOf, (summary.Key.Clinic, practitioner), () => new WorkIndex()).Add(summary);
        }
    }

    /// <summary>Lists a clinic's summaries by kind and id, starting after a key.</summary>
    public IEnumerable<RecordSummary> List(RecordQuery query, RecordKey? after)
    {
        var keys = query.Client is not { } client ? _keys
            : _ofClient.TryGetValue((query.Clinic, client), out var own) ? own
            : [];
        var first = after ?? new RecordKey(query.Clinic, query.Kind ?? 0, "");
        // GetViewBetween throws if it begins after the last key. If no kind is asked for, no kind is beyond it.
        return keys.Count == 0 || RecordKeyOrder.Instance.Compare(first, keys.Max) > 0
            ? []
            : keys.GetViewBetween(first, keys.Max)
                .TakeWhile(key => key.Clinic == query.Clinic && !(key.Kind > query.Kind))
                .Where(key => key != after)
                .Select(key => _summaries[key])
                .Where(query.Matches);
    }

    public IEnumerable<ClinicId> ListClinics(ClinicId? after) => _work.Keys
        .Where(clinic => after is null || string.CompareOrdinal(clinic.Value, after.Value.Value) > 0)
        .OrderBy(clinic => clinic.Value, StringComparer.Ordinal);

    /// <summary>Returns the work of a clinic or of one practitioner; null if there is none.</summary>
    public WorkIndex? WorkOf(ClinicId clinic, PractitionerId? practitioner) => practitioner is { } own
        ? _workOf.GetValueOrDefault((clinic, own))
        : _work.GetValueOrDefault(clinic);

    /// <summary>Returns the summaries of a client's episodes.</summary>
    public IReadOnlyList<RecordSummary> EpisodesOf(ClinicId clinic, ClientId client) =>
        [.. List(new RecordQuery { Clinic = clinic, Kind = RecordKind.Episode, Client = client }, after: null)];

    private void Remove(RecordSummary former)
    {
        if (former.Client is { } client)
        {
            _ofClient[(former.Key.Clinic, client)].Remove(former.Key);
        }

        _work[former.Key.Clinic].Remove(former);
        if (former.Practitioner is { } practitioner)
        {
            _workOf[(former.Key.Clinic, practitioner)].Remove(former);
        }
    }

    private static TValue GetOrAdd<TKey, TValue>(Dictionary<TKey, TValue> index, TKey key, Func<TValue> create)
        where TKey : notnull => index.TryGetValue(key, out var found) ? found : index[key] = create();
}
