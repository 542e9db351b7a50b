using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Modules;

/// <summary>
/// Represents everything that a practice adds to the library: its commands, its events with the way records take them up, and
/// its rules. The library knows a practice by its module alone.
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
