using System.Text.Json;

namespace TherapyOutcomes;

/// <summary>The public names of an enumeration's values: kebab-case, but camelCase for scopes and purposes.</summary>
internal static class WireNames<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly string[] Names = [.. Values.Select(Name)];

    /// <summary>What is allowed, in words.</summary>
    public static string Allowed { get; } = string.Join(", ", Names);

    public static string Of(T value) => Array.IndexOf(Values, value) is var index and >= 0
        ? Names[index]
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"Allowed: {Allowed}.");

    public static bool TryParse(string? name, out T value)
    {
        var index = Array.IndexOf(Names, name);
        value = index >= 0 ? Values[index] : default;
        return index >= 0;
    }

    private static string Name(T value)
    {
        var policy = typeof(T) == typeof(DisclosureScope) || typeof(T) == typeof(Purpose)
            ? JsonNamingPolicy.CamelCase
            : JsonNamingPolicy.KebabCaseLower;
        return policy.ConvertName(value.ToString());
    }
}
