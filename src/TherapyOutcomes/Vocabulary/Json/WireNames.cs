using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyOutcomes;

/// <summary>
/// Provides the public names of an enumeration's values. They are in kebab-case, or in camelCase if the enumeration
/// has <see cref="CamelCaseNamesAttribute"/>.
/// </summary>
internal static class WireNames<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    /// <summary>The allowed names, in the order of the values.</summary>
    public static ImmutableArray<string> All { get; } = [.. Values.Select(Name)];

    /// <summary>The allowed names, separated by commas.</summary>
    public static string Allowed { get; } = string.Join(", ", All);

    public static string Of(T value) => Array.IndexOf(Values, value) is var index and >= 0
        ? All[index]
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"Allowed: {Allowed}.");

    public static bool TryParse(string? name, out T value)
    {
        var index = name is null ? -1 : All.IndexOf(name);
        value = index >= 0 ? Values[index] : default;
        return index >= 0;
    }

    private static string Name(T value)
    {
        var policy = typeof(T).IsDefined(typeof(CamelCaseNamesAttribute), inherit: false)
            ? JsonNamingPolicy.CamelCase
            : JsonNamingPolicy.KebabCaseLower;
        return policy.ConvertName(value.ToString());
    }
}
