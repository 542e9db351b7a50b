using System.Collections.Frozen;
using System.Text.Json;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>The names of choices in JSON, such as <c>same-day</c>.</summary>
internal static class WireName<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    public static string Of(T value) => Names[value];
}
