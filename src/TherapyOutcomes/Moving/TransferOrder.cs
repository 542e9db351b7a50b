using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Moving;

/// <summary>Compares records in the order of an export: by clinic, the clinic's own record first because its key is needed to check the others, then by kind and id.</summary>
internal sealed class TransferOrder : IComparer<RecordKey>
{
    public static TransferOrder Instance { get; } = new();

    public int Compare(RecordKey x, RecordKey y)
    {
        var clinic = string.CompareOrdinal(x.Clinic.Value, y.Clinic.Value);
        var own = clinic != 0 ? clinic : (y.Kind == RecordKind.Clinic).CompareTo(x.Kind == RecordKind.Clinic);
        return own != 0 ? own : RecordKeyOrder.Instance.Compare(x, y);
    }
}
