using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Makes the fields of a form from the JSON Schema of a command.</summary>
internal sealed class FormSchema
{
    /// <summary>How many rows a form has for a list of objects.</summary>
    public const int Rows = 3;

    // What the host says, or the path, or the form itself.
    private static readonly FrozenSet<string> Supplied = FrozenSet.Create("type", "clinic", "actor", "commandId", "at");

    private static readonly FrozenSet<string> OnOneLine = FrozenSet.Create("name", "signedBy", "handedTo", "howOften", "when", "title", "selfCare.what");

    private readonly JsonElement _definitions;
    private readonly string? _newFact;

    private FormSchema(JsonElement definitions, string? newFact) => (_definitions, _newFact) = (definitions, newFact);

    /// <summary>Returns the fields, in the order of the schema.</summary>
    /// <param name="command">The name of the command.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="known">The name of the field that the path of the page gives; null if it gives none.</param>
    public static ImmutableArray<FormField> Read(string command, string schema, string? known)
    {
        using var document = JsonDocument.Parse(schema);
        var root = document.RootElement;
        var fields = new FormSchema(root.GetProperty("$defs"), NewFacts.FieldOf(command)).Fields(root, string.Empty, isTop: true);
        return [.. fields.Where(field => field.Path != known), When()];
    }

    private static FormField When() => new() { Name = "at", Path = "at", Kind = FieldKind.Time };

    private ImmutableArray<FormField> Fields(JsonElement shape, string prefix, bool isTop)
    {
        var required = shape.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. shape.GetProperty("properties").EnumerateObject()
                .Where(property => !isTop || !Supplied.Contains(property.Name))
                .Select(property => Field(property.Name, prefix + property.Name, Unwrapped(property.Value)) with { IsRequired = required.Contains(property.Name) }),
        ];
    }

    private FormField Field(string name, string path, JsonElement value)
    {
        var (kind, shape) = Resolved(value);
        var field = new FormField { Name = name, Path = path, Kind = FieldKind.ShortText };
        return kind switch
        {
            _ when path == _newFact => field with { Kind = FieldKind.NewId },
            _ when shape.TryGetProperty("enum", out var values) => field with { Kind = FieldKind.Choice, ChoiceName = kind, Options = Options(values) },
            "time" => field with { Kind = FieldKind.Time },
            "date" => field with { Kind = FieldKind.Day },
            "factId" or "measureId" => field with { Kind = FieldKind.Choice },
            "text" or "words" or "recipient" => field with { Kind = OnOneLine.Contains(name) || OnOneLine.Contains(path) || kind == "recipient" ? FieldKind.ShortText : FieldKind.LongText, NeedsWords = kind != "text" || name == "reason" },
            "term" => field with { NeedsWords = true, MaxLength = shape.GetProperty("maxLength").GetInt32() },
            not null when kind.EndsWith("Id", StringComparison.Ordinal) => field with { Kind = FieldKind.Id },
            not null => field with { Kind = FieldKind.Group, Fields = Fields(shape, path + ".", isTop: false) },
            _ => Plain(field, shape),
        };
    }

    private FormField Plain(FormField field, JsonElement shape) => shape.GetProperty("type").GetString() switch
    {
        "boolean" => field with { Kind = FieldKind.YesNo },
        "array" => List(field, shape.GetProperty("items")),
        "object" => field with { Kind = FieldKind.Numbers },
        var number => field with { Kind = FieldKind.Number, IsWhole = number == "integer", Low = Limit(shape, "minimum"), High = Limit(shape, "maximum") },
    };

    private FormField List(FormField list, JsonElement items)
    {
        if (items.TryGetProperty("anyOf", out _))
        {
            return list with { Kind = FieldKind.Items };
        }

        var item = Field(list.Name, list.Path, items);
        return item.Kind switch
        {
            FieldKind.Choice => item with { Kind = FieldKind.Choices },
            FieldKind.Group => item with { Kind = FieldKind.Groups },
            _ => item with { Kind = FieldKind.List },
        };
    }

    private (string? Kind, JsonElement Shape) Resolved(JsonElement value)
    {
        if (!value.TryGetProperty("$ref", out var reference))
        {
            return (null, value);
        }

        var name = reference.GetString()!.Split('/')[^1];
        return (name, _definitions.GetProperty(name));
    }

    // An optional field may be null, which a form leaves out.
    private static JsonElement Unwrapped(JsonElement value) =>
        value.TryGetProperty("anyOf", out var either) && either[1].TryGetProperty("type", out var type) && type.GetString() == "null" ? either[0] : value;

    private static ImmutableArray<FormOption> Options(JsonElement values) => [.. values.EnumerateArray().Select(value => new FormOption(value.GetString()!))];

    private static decimal? Limit(JsonElement shape, string name) => shape.TryGetProperty(name, out var limit) ? limit.GetDecimal() : null;
}
