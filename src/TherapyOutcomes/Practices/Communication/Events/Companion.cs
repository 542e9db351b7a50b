using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>Somebody who took part in a talk beside the client.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Companion
{
    /// <summary>Their role, such as interpreter or parent.</summary>
    public required Term Role { get; init; }

    /// <summary>Their name.</summary>
    public required ClientText Name { get; init; }

    internal void Validate(InputCheck check) => check.Term("role", Role);

    internal static Companion Read(FieldReader fields) => new()
    {
        Role = fields.Term("role"),
        Name = fields.Text("name"),
    };
}
