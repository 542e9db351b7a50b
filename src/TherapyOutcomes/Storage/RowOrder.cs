namespace TherapyOutcomes.Storage;

/// <summary>Compares places in the order of an inspection: by kind, then by id (ordinal), then by version.</summary>
internal sealed class RowOrder : IComparer<RowPlace>
{
    public static RowOrder Instance { get; } = new();

    public int Compare(RowPlace x, RowPlace y)
    {
        var kind = x.Kind.CompareTo(y.Kind);
        var id = kind != 0 ? kind : string.CompareOrdinal(x.Id, y.Id);
        return id != 0 ? id : x.Version.CompareTo(y.Version);
    }
}
