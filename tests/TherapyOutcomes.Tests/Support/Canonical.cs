using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TherapyOutcomes.Tests.Support;

/// <summary>
/// Any record as canonical JSON: every property, private ones too, by name. Records that hold lists are never equal
/// to one another, so states are compared by this.
/// </summary>
internal static class Canonical
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static string Json(object? value) => NodeOf(value)?.ToJsonString() ?? "null";

    private static JsonNode? NodeOf(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        int or long or decimal => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        Enum or DateOnly or Type => Convert.ToString(value, CultureInfo.InvariantCulture),
        Guid id => id.ToString("N"),
        DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
        ClientText text => new JsonObject
        {
            ["text"] = text.HasWords ? text.Reveal() : null,
            ["features"] = JsonSerializer.SerializeToNode(text.Features),
        },
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(NodeOf)]),
        _ => ObjectOf(value),
    };

    private static JsonObject ObjectOf(object value)
    {
        var type = value.GetType();
        var node = new JsonObject { ["$"] = type.Name };
        foreach (var field in Fields(type).OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            node[field.Name] = NodeOf(field.GetValue(value));
        }

        return node;
    }

    // Fields rather than properties: all that is kept, nothing that is computed.
    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object) && type != typeof(ValueType); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Any | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
