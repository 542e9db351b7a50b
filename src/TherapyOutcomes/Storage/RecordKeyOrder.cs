namespace TherapyOutcomes.Storage;

/// <summary>Compares record keys in the order of lists: by clinic, then by kind, then by id, with ordinal string comparison.</summary>
internal sealed class RecordKeyOrder : IComparer<RecordKey>
{
    public static RecordKeyOrder Instance { get; } = new();

    public int Compare(RecordKey x, RecordKey y)
    {
        var clinic = string.CompareOrdinal(x.Clinic.Value, y.Clinic.Value);
        var kind = clinic != 0 ? clinic : x.Kind.CompareTo(y.Kind);
        return kind != 0 ? kind : string.CompareOrdinal(x.Id, y.Id);
    }
}
