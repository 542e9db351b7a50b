namespace TherapyOutcomes.Storage;

/// <summary>The kinds of record.</summary>
public enum RecordKind
{
    /// <summary>An episode of care.</summary>
    Episode,

    /// <summary>A client.</summary>
    Client,

    /// <summary>A practitioner.</summary>
    Practitioner,
}
