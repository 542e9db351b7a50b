using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace TherapyOutcomes.Tests.Support;

/// <summary>
/// Any record as canonical JSON: every property, private ones too, by name. Records that hold lists are never equal
/// to one another, so states are compared by this.
/// </summary>
internal static class Canonical
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // States are written hundreds of thousands of times.
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Known = [];

    public static string Json(object? value)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    /// <summary>Compares two states by their JSON, but writes it only where they do not share all that they hold.</summary>
    public static void AssertSame(object? expected, object? actual)
    {
        if (!IsSame(expected, actual))
        {
            Assert.Equal(Json(expected), Json(actual));
        }
    }

    // Never true of states whose JSON differs.
    private static bool IsSame(object? one, object? other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (one is null || other is null || one.GetType() != other.GetType())
        {
            return false;
        }

        return one switch
        {
            string or bool or int or long or Enum or DateOnly or Guid => one.Equals(other),
            DateTimeOffset at => at.EqualsExact((DateTimeOffset)other),
            decimal number => decimal.GetBits(number).SequenceEqual(decimal.GetBits((decimal)other)),
            ClientText or Type => false,
            IEnumerable list => IsSameList(list.Cast<object?>().ToList(), ((IEnumerable)other).Cast<object?>().ToList()),
            _ => FieldsOf(one.GetType()).All(field => IsSame(field.GetValue(one), field.GetValue(other))),
        };
    }

    private static bool IsSameList(List<object?> one, List<object?> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => IsSame(pair.First, pair.Second));

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or decimal:
                writer.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case Enum or DateOnly or Type:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case Guid id:
                writer.WriteStringValue(id.ToString("N"));
                break;
            case DateTimeOffset at:
                writer.WriteStringValue(at.ToString("O", CultureInfo.InvariantCulture));
                break;
            case ClientText text:
                WriteText(writer, text);
                break;
            case IEnumerable list:
                WriteList(writer, list);
                break;
            default:
                WriteFields(writer, value);
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter writer, ClientText text)
    {
        writer.WriteStartObject();
        writer.WriteString("text", text.HasWords ? text.Reveal() : null);
        writer.WritePropertyName("features");
        JsonSerializer.Serialize(writer, text.Features);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter writer, object value)
    {
        var type = value.GetType();
        writer.WriteStartObject();
        writer.WriteString("$", type.Name);
        foreach (var field in FieldsOf(type))
        {
            writer.WritePropertyName(field.Name);
            Write(writer, field.GetValue(value));
        }

        writer.WriteEndObject();
    }

    private static FieldInfo[] FieldsOf(Type type) =>
        Known.GetOrAdd(type, static type => [.. Fields(type).OrderBy(field => field.Name, StringComparer.Ordinal)]);

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
