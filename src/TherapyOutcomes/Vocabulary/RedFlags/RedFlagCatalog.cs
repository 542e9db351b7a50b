using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes;

/// <summary>Provides the kinds of red flags that the library knows.</summary>
/// <remarks>This class is immutable and thread-safe.</remarks>
public static class RedFlagCatalog
{
    /// <summary>The red flag that opens when a reaction brings a new deficit.</summary>
    public static RedFlagId PostSessionDeficit { get; } = new("post-session-deficit");

    /// <summary>The red flag that opens when PHQ-9 item 9 is above 0, whatever the total score.</summary>
    public static RedFlagId SuicidalThought { get; } = new("suicidal-thought");

    /// <summary>All kinds of red flags, in catalog order.</summary>
    public static ImmutableArray<RedFlag> All => RedFlagTable.All;

    private static readonly FrozenDictionary<RedFlagId, RedFlag> ById = RedFlagTable.All.ToFrozenDictionary(flag => flag.Id);

    /// <summary>Finds a kind of red flag by its id.</summary>
    /// <param name="id">The id to look up.</param>
    /// <param name="flag">The kind of red flag, or null if there is none with this id.</param>
    /// <returns>True if the catalog contains the id; otherwise, false.</returns>
    public static bool TryGet(RedFlagId id, [NotNullWhen(true)] out RedFlag? flag) => ById.TryGetValue(id, out flag);

    /// <summary>Determines whether a kind of red flag is a protective one.</summary>
    internal static bool IsProtective(RedFlagId id) => TryGet(id, out var flag) && flag.IsProtective;

    internal static string Allowed => string.Join(", ", All.Select(flag => flag.Id));
}
