namespace TherapyOutcomes.Storage;

/// <summary>Heads by clinic and kind, each shelf in the order of ids, and episodes by their client.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class HeadShelves
{
    private readonly Dictionary<(ClinicId, RecordKind), SortedDictionary<string, RecordHead>> _shelves = [];
    private readonly Dictionary<(ClinicId, ClientId), SortedDictionary<string, RecordHead>> _episodesOf = [];

    public RecordHead? Find(RecordKey key) => ShelfOf(key.Clinic, key.Kind).GetValueOrDefault(key.Id);

    public void Put(RecordHead head)
    {
        var key = head.Key;
        if (key.Kind == RecordKind.Episode && Find(key) is { Client: { } former } && former != head.Client)
        {
            _episodesOf[(key.Clinic, former)].Remove(key.Id);
        }

        AddTo(_shelves, (key.Clinic, key.Kind), head);
        if (head is { Key.Kind: RecordKind.Episode, Client: { } client })
        {
            AddTo(_episodesOf, (key.Clinic, client), head);
        }
    }

    /// <summary>One kind's heads of a clinic.</summary>
    public IEnumerable<RecordHead> Of(ClinicId clinic, RecordKind kind) => ShelfOf(clinic, kind).Values;

    /// <summary>All heads that a query can mean, in the order of their keys; it may still not fit some.</summary>
    public IEnumerable<RecordHead> For(RecordQuery query) => query switch
    {
        { Kind: RecordKind.Episode, Client: { } client } => _episodesOf.GetValueOrDefault((query.Clinic, client), Empty).Values,
        { Kind: { } kind } => Of(query.Clinic, kind),
        _ => Enum.GetValues<RecordKind>().SelectMany(kind => Of(query.Clinic, kind)),
    };

    private static readonly SortedDictionary<string, RecordHead> Empty = [];

    private SortedDictionary<string, RecordHead> ShelfOf(ClinicId clinic, RecordKind kind) => _shelves.GetValueOrDefault((clinic, kind), Empty);

    private static void AddTo<TKey>(Dictionary<TKey, SortedDictionary<string, RecordHead>> shelves, TKey key, RecordHead head)
        where TKey : notnull
    {
        if (!shelves.TryGetValue(key, out var shelf))
        {
            shelves[key] = shelf = new SortedDictionary<string, RecordHead>(StringComparer.Ordinal);
        }

        shelf[head.Key.Id] = head;
    }
}
