using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Writes what stands in a form as the JSON of its command. Whether that is right is for the reader of commands to say.</summary>
internal sealed class FormWriter
{
    private static readonly char[] Breaks = ['\n'];
    private static readonly char[] BreaksAndCommas = ['\n', ','];
    private static readonly char[] BetweenItems = ['\n', ' ', ',', ';', '\t'];

    private readonly FormValues _values;
    private readonly TimeZoneInfo _zone;
    private readonly ImmutableArray<string>.Builder _wrong = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableDictionary<string, string>.Builder _paths = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    private FormWriter(FormValues values, TimeZoneInfo zone) => (_values, _zone) = (values, zone);

    /// <summary>Writes a command.</summary>
    /// <param name="known">What the form doesn't ask for: the type and the record.</param>
    /// <param name="fields">The fields of the form.</param>
    /// <param name="values">What stands in them.</param>
    /// <param name="zone">The clinic's time zone.</param>
    public static FormReading Write(IEnumerable<KeyValuePair<string, string>> known, ImmutableArray<FormField> fields, FormValues values, TimeZoneInfo zone)
    {
        var writer = new FormWriter(values, zone);
        var command = writer.Object(fields);
        foreach (var (name, value) in known)
        {
            command[name] = value;
        }

        return new FormReading(command.ToJsonString(), writer._wrong.ToImmutable(), writer._paths.ToImmutable());
    }

    private JsonObject Object(ImmutableArray<FormField> fields)
    {
        var shape = new JsonObject();
        foreach (var field in fields)
        {
            if (Value(field) is { } value)
            {
                shape[field.Name] = value;
            }
        }

        return shape;
    }

    private JsonNode? Value(FormField field) => field.Kind switch
    {
        FieldKind.ShortText or FieldKind.LongText => Text(field),
        FieldKind.Number => One(field, text => Number(text) is { } number ? JsonValue.Create(number) : null),
        FieldKind.Time => One(field, text => ClinicTimes.Read(text, _zone) is { } time ? JsonValue.Create(time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)) : null),
        FieldKind.YesNo => One(field, text => bool.TryParse(text, out var isSo) ? JsonValue.Create(isSo) : null),
        FieldKind.Choices => Several(field, [.. _values.Several(field.Path).Where(value => value.Length > 0)]),
        FieldKind.List => Several(field, Split(field, field.MaxLength is null ? Breaks : BreaksAndCommas)),
        FieldKind.Items => Items(field),
        FieldKind.Numbers => Numbers(field),
        FieldKind.Group => IsFilled(field.Fields) || field.IsRequired ? Object(field.Fields) : null,
        FieldKind.Groups => Rows(field),
        _ => One(field, text => JsonValue.Create(text)),
    };

    private JsonValue? Text(FormField field)
    {
        var text = _values.One(field.Path);
        return text.Length == 0 && !field.IsRequired ? null : JsonValue.Create(field.Kind == FieldKind.ShortText ? text.Trim() : text);
    }

    private JsonNode? One(FormField field, Func<string, JsonNode?> read)
    {
        var text = _values.One(field.Path).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (read(text) is { } value)
        {
            return value;
        }

        _wrong.Add(field.Path);
        return null;
    }

    private static JsonArray? Several(FormField field, string[] values) =>
        values.Length == 0 && !field.IsRequired ? null : new JsonArray([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]);

    private JsonArray? Items(FormField field)
    {
        var answers = Split(field, BetweenItems).Select(text => (Text: text, Answer: Item(text))).ToList();
        if (answers.Exists(answer => answer.Answer is null && answer.Text is not "-"))
        {
            _wrong.Add(field.Path);
            return null;
        }

        return answers.Count == 0 ? null : new JsonArray([.. answers.Select(answer => (JsonNode?)answer.Answer)]);
    }

    private static JsonValue? Item(string text) => bool.TryParse(text, out var isSo) ? JsonValue.Create(isSo) : Number(text) is { } number ? JsonValue.Create(number) : null;

    private JsonObject? Numbers(FormField field)
    {
        var numbers = new JsonObject();
        foreach (var line in Split(field, Breaks))
        {
            var at = line.LastIndexOfAny([':', '=']);
            if (at <= 0 || Number(line[(at + 1)..].Trim()) is not { } number)
            {
                _wrong.Add(field.Path);
                return null;
            }

            numbers[line[..at].Trim()] = number;
        }

        return numbers.Count == 0 && !field.IsRequired ? null : numbers;
    }

    private JsonArray? Rows(FormField field)
    {
        var rows = new JsonArray();
        for (var index = 0; index < FormSchema.Rows; index++)
        {
            var fields = field.Row(index);
            if (IsFilled(fields))
            {
                _paths[$"{field.Path}[{rows.Count}]"] = $"{field.Path}[{index}]";
                rows.Add(Object(fields));
            }
        }

        return rows.Count == 0 && !field.IsRequired ? null : rows;
    }

    private bool IsFilled(ImmutableArray<FormField> fields) => fields.SelectMany(field => field.All()).Any(field => _values.One(field.Path).Trim().Length > 0);

    private string[] Split(FormField field, char[] separators) =>
        _values.One(field.Path).Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Who writes numbers with a decimal comma may type one where the browser doesn't help.
    private static decimal? Number(string text) => decimal.TryParse(
        text.Contains('.', StringComparison.Ordinal) ? text : text.Replace(',', '.'),
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
