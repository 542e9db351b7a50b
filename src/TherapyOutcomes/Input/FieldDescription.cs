namespace TherapyOutcomes.Input;

/// <summary>Describes one field of a command or of an object in it.</summary>
internal sealed record FieldDescription
{
    /// <summary>The name in JSON.</summary>
    public required string Name { get; init; }

    /// <summary>True if the field must be there; false if it may be absent or null.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>What the field holds.</summary>
    public required ValueDescription Value { get; init; }
}
