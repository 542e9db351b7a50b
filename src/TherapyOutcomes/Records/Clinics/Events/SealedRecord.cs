using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Represents how far a record had come when the clinic was sealed.</summary>
public sealed record SealedRecord
{
    [JsonConstructor]
    internal SealedRecord()
    {
    }

    /// <summary>The kind of record.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>The id of the record.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the record.</summary>
    public required long Version { get; init; }

    /// <summary>The hash of the event of that version.</summary>
    public required string Hash { get; init; }
}
