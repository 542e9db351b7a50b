namespace TherapyOutcomes.Storage;

/// <summary>Provides the names of the kinds of record.</summary>
internal static class RecordKinds
{
    /// <exception cref="InvalidOperationException">The kind is unknown.</exception>
    public static string NameOf(RecordKind kind) => Enum.IsDefined(kind) ? WireNames<RecordKind>.Of(kind) : throw Unknown(kind);

    public static InvalidOperationException Unknown(RecordKind kind) => new($"There is no record kind {(int)kind}.");
}
