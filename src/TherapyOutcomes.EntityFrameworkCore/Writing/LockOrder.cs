namespace TherapyOutcomes.EntityFrameworkCore.Writing;

/// <summary>Compares records in the order in which they are locked: clients, practitioners, the clinic, episodes, and then by id.</summary>
internal sealed class LockOrder : IComparer<RecordKey>
{
    public static LockOrder Instance { get; } = new();

    public int Compare(RecordKey x, RecordKey y)
    {
        var rank = RankOf(x.Kind).CompareTo(RankOf(y.Kind));
        return rank != 0 ? rank : string.CompareOrdinal(x.Id, y.Id);
    }

    private static int RankOf(RecordKind kind) => kind == RecordKind.Episode ? int.MaxValue : (int)kind;
}
