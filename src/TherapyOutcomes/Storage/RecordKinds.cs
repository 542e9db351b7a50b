namespace TherapyOutcomes.Storage;

/// <summary>Provides the names of the kinds of record.</summary>
internal static class RecordKinds
{
    /// <exception cref="InvalidOperationException">The kind is unknown.</exception>
    public static string NameOf(RecordKind kind) => kind switch
    {
        RecordKind.Episode => "episode",
        RecordKind.Client => "client",
        RecordKind.Practitioner => "practitioner",
        RecordKind.Clinic => "clinic",
        _ => throw Unknown(kind),
    };

    public static InvalidOperationException Unknown(RecordKind kind) => new($"There is no record kind {(int)kind}.");
}
