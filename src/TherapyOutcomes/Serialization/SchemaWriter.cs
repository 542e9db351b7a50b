using System.Collections.Immutable;
using System.Text.Json;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes descriptions of commands as a JSON Schema. What has a name is written once and referred to.</summary>
internal sealed class SchemaWriter(Utf8JsonWriter json)
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, Action Write)> _pending = new();

    /// <summary>Writes the schema of any of the commands.</summary>
    public void Write(ImmutableArray<CommandDescription> commands) => Write("A command of TherapyOutcomes", () => WriteOneOf(commands));

    /// <summary>Writes the schema of one command.</summary>
    public void Write(CommandDescription command) => Write($"The command {command.Name} of TherapyOutcomes", () => WriteObject(command.Fields, command.Name));

    private void Write(string title, Action content)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", title);
        content();
        WriteDefinitions();
        json.WriteEndObject();
    }

    private void WriteOneOf(ImmutableArray<CommandDescription> commands)
    {
        json.WriteStartArray("oneOf");
        foreach (var command in commands)
        {
            json.WriteStartObject();
            WriteReference(command.Name, () => WriteObject(command.Fields, command.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteDefinitions()
    {
        json.WriteStartObject("$defs");
        while (_pending.TryDequeue(out var next))
        {
            json.WriteStartObject(next.Name);
            next.Write();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteReference(string name, Action write)
    {
        json.WriteString("$ref", $"#/$defs/{name}");
        if (_named.Add(name))
        {
            _pending.Enqueue((name, write));
        }
    }

    private void WriteObject(ImmutableArray<FieldDescription> fields, string? type)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        if (type is not null)
        {
            json.WriteStartObject("type");
            json.WriteString("const", type);
            json.WriteEndObject();
        }

        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            WriteValue(field.IsRequired ? field.Value : new NullableDescription { Value = field.Value });
            json.WriteEndObject();
        }

        json.WriteEndObject();
        var required = fields.Where(field => field.IsRequired).Select(field => field.Name);
        WriteStrings("required", [.. type is null ? required : required.Prepend("type")]);
        json.WriteBoolean("additionalProperties", false);
    }

    private void WriteValue(ValueDescription value)
    {
        switch (value)
        {
            case StringDescription form:
                WriteReference(form.Name, () => WriteForm(form));
                break;
            case ChoiceDescription choice:
                WriteReference(choice.Name, () => WriteStrings("enum", choice.Values));
                break;
            case ObjectDescription shape:
                WriteReference(shape.Name, () => WriteObject(shape.Fields, null));
                break;
            case BooleanDescription:
                json.WriteString("type", "boolean");
                break;
            case NumberDescription number:
                WriteNumber(number);
                break;
            case ListDescription list:
                json.WriteString("type", "array");
                WriteWithin("items", list.Item);
                WriteLimit("minItems", list.IsNotEmpty ? 1 : null);
                break;
            case NumbersDescription numbers:
                json.WriteString("type", "object");
                WriteWithin("propertyNames", numbers.Name);
                WriteWithin("additionalProperties", numbers.Number);
                break;
            case NullableDescription nullable:
                WriteAnyOf(() => WriteValue(nullable.Value), () => json.WriteString("type", "null"));
                break;
            case EitherDescription either:
                WriteAnyOf(() => WriteValue(either.One), () => WriteValue(either.Other));
                break;
            default:
                throw new InvalidOperationException($"The schema has no words for {value.GetType().Name}.");
        }
    }

    private void WriteNumber(NumberDescription number)
    {
        json.WriteString("type", number.IsWhole ? "integer" : "number");
        WriteLimit("minimum", number.Limits?.Low);
        WriteLimit("maximum", number.Limits?.High);
    }

    private void WriteLimit(string name, decimal? limit)
    {
        if (limit is { } given)
        {
            json.WriteNumber(name, given);
        }
    }

    private void WriteForm(StringDescription form)
    {
        json.WriteString("type", "string");
        if (form.MaxLength is { } length)
        {
            json.WriteNumber("maxLength", length);
        }

        if (form.Pattern is { } pattern)
        {
            json.WriteString("pattern", pattern);
        }

        if (form.Format is { } format)
        {
            json.WriteString("format", format);
        }
    }

    private void WriteAnyOf(params ImmutableArray<Action> choices)
    {
        json.WriteStartArray("anyOf");
        foreach (var write in choices)
        {
            json.WriteStartObject();
            write();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteWithin(string name, ValueDescription value)
    {
        json.WriteStartObject(name);
        WriteValue(value);
        json.WriteEndObject();
    }

    private void WriteStrings(string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
