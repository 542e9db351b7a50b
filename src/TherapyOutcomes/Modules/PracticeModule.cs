using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Modules;

/// <summary>
/// Represents everything that a practice adds to the library: its commands, its events and how records apply them, and
/// its rules. The library knows a practice only through its module.
/// </summary>
internal sealed record PracticeModule
{
    /// <summary>The commands.</summary>
    public ImmutableArray<CommandForm> Commands { get; init; } = [];

    /// <summary>The events.</summary>
    public ImmutableArray<EventForm> Events { get; init; } = [];

    /// <summary>The rules.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>The generated JSON of the commands and events.</summary>
    public required IJsonTypeInfoResolver Json { get; init; }
}
