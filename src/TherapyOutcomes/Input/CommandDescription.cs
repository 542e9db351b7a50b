using System.Collections.Immutable;

namespace TherapyOutcomes.Input;

/// <summary>Describes a command as a host writes it in JSON.</summary>
internal sealed record CommandDescription
{
    /// <summary>The value of <c>type</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The fields besides <c>type</c>.</summary>
    public required ImmutableArray<FieldDescription> Fields { get; init; }
}
