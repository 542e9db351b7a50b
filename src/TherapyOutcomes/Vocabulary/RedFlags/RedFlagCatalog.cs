using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes;

/// <summary>The kinds of red flag that the library knows.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public static class RedFlagCatalog
{
    /// <summary>Opened by a reaction with a new deficit.</summary>
    public static RedFlagId PostSessionDeficit { get; } = new("post-session-deficit");

    /// <summary>Opened by PHQ-9 item 9 above 0, whatever the total.</summary>
    public static RedFlagId SuicidalThought { get; } = new("suicidal-thought");

    /// <summary>Every kind, in the order of the catalogue.</summary>
    public static ImmutableArray<RedFlag> All => RedFlagTable.All;

    private static readonly FrozenDictionary<RedFlagId, RedFlag> ById = RedFlagTable.All.ToFrozenDictionary(flag => flag.Id);

    /// <summary>Finds a kind.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="flag">The kind.</param>
    /// <returns>False when there is none.</returns>
    public static bool TryGet(RedFlagId id, [NotNullWhen(true)] out RedFlag? flag) => ById.TryGetValue(id, out flag);

    internal static string Allowed => string.Join(", ", All.Select(flag => flag.Id));
}
