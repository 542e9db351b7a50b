using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>
/// Reads the fields of one JSON object by name and kind. After an error it returns default values and continues. The check keeps the
/// first error, and the values that were read are discarded.
/// </summary>
internal sealed class FieldReader
{
    private const string DateForm = "yyyy-MM-dd";
    private const string NotShown = "?";

    // Longer than any number that a command accepts.
    private const int LongestShown = 32;

    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly InputCheck _check;
    private readonly CommandDefaults _defaults;

    public FieldReader(JsonElement element, InputCheck check, CommandDefaults? defaults = null)
    {
        (_check, _defaults) = (check, defaults ?? CommandDefaults.None);
        foreach (var property in element.EnumerateObject())
        {
            if (NameOf(property) is not { } name)
            {
                check.Fail(ErrorCodes.FieldUnknown, NotShown, "A field name is not valid text.");
            }
            else if (!_fields.TryAdd(name, property.Value))
            {
                check.Fail(ErrorCodes.FieldRepeated, Shown(name), "The field appears more than once.");
            }
        }
    }

    public DateTimeOffset At => Optional("at") is null && _defaults.At is { } at ? at : Instant("at");

    public ActorId Actor => _defaults.Actor is { } actor ? Allowed("actor", actor) : Id<ActorId>("actor");

    public ClinicId Clinic => _defaults.Clinic is { } clinic ? Allowed("clinic", clinic) : IdOrNull<ClinicId>("clinic") ?? ClinicId.Default;

    public CommandId? CommandId => IdOrNull<CommandId>("commandId");

    public void RequireNoOthers()
    {
        foreach (var name in _fields.Keys)
        {
            if (!_asked.Contains(name))
            {
                _check.Fail(ErrorCodes.FieldUnknown, Shown(name), "The command has no such field.", string.Join(", ", _asked));
            }
        }
    }

    /// <summary>Reads a public name, such as a command type.</summary>
    public string Name(string field) => Required(field) is { } element ? StringOf(field, element) : string.Empty;

    public T Id<T>(string field)
        where T : struct, IIdentifier<T> => Required(field) is { } element ? IdOf<T>(field, element) : default;

    public T? IdOrNull<T>(string field)
        where T : struct, IIdentifier<T> => Optional(field) is { } element ? IdOf<T>(field, element) : null;

    public ImmutableArray<T> Ids<T>(string field)
        where T : struct, IIdentifier<T> => List(field, Required(field), IdOf<T>) ?? [];

    public ClientText Text(string field) => Required(field) is { } element ? new ClientText(StringOf(field, element)) : default;

    public ClientText? TextOrNull(string field) => Optional(field) is { } element ? new ClientText(StringOf(field, element)) : default(ClientText?);

    public ImmutableArray<ClientText> Texts(string field) =>
        List(field, Required(field), (name, element) => new ClientText(StringOf(name, element))) ?? [];

    public Term Term(string field) => Required(field) is { } element ? TermOf(field, element) : default;

    public Term? TermOrNull(string field) => Optional(field) is { } element ? TermOf(field, element) : default(Term?);

    public ImmutableArray<Term> Terms(string field) => List(field, Required(field), TermOf) ?? [];

    public ImmutableArray<Term>? TermsOrNull(string field) => List(field, Optional(field), TermOf);

    public bool Bool(string field) => Required(field) is { } element && BoolOf(field, element);

    public bool? BoolOrNull(string field) => Optional(field) is { } element ? BoolOf(field, element) : null;

    public int Int(string field) => Required(field) is { } element ? IntOf(field, element) : 0;

    public int? IntOrNull(string field) => Optional(field) is { } element ? IntOf(field, element) : null;

    public decimal Decimal(string field) => Required(field) is { } element ? DecimalOf(field, element) : 0;

    public decimal? DecimalOrNull(string field) => Optional(field) is { } element ? DecimalOf(field, element) : null;

    public T Enum<T>(string field)
        where T : struct, Enum => Required(field) is { } element ? EnumOf<T>(field, element) : default;

    public T? EnumOrNull<T>(string field)
        where T : struct, Enum => Optional(field) is { } element ? EnumOf<T>(field, element) : null;

    public ImmutableArray<T> Enums<T>(string field)
        where T : struct, Enum => List(field, Required(field), EnumOf<T>) ?? [];

    public DateOnly Date(string field) => Required(field) is { } element ? DateOf(field, element) : default;

    public DateOnly? DateOrNull(string field) => Optional(field) is { } element ? DateOf(field, element) : null;

    public DateTimeOffset Instant(string field) => Required(field) is { } element ? InstantOf(field, element) : default;

    public ImmutableArray<decimal?>? ItemsOrNull(string field) => List<decimal?>(
        field,
        Optional(field),
        (name, element) => element.ValueKind == JsonValueKind.Null ? null : DecimalOf(name, element));

    public T Object<T>(string field, Func<FieldReader, T> shape)
        where T : class => Required(field) is { } element ? ObjectOf(field, element, shape) : null!;

    public T? ObjectOrNull<T>(string field, Func<FieldReader, T> shape)
        where T : class => Optional(field) is { } element ? ObjectOf(field, element, shape) : null;

    public ImmutableArray<T>? ObjectsOrNull<T>(string field, Func<FieldReader, T> shape)
        where T : class => List(field, Optional(field), (name, element) => ObjectOf(name, element, shape));

    /// <summary>Reads an object whose names are terms and whose values are numbers.</summary>
    public ImmutableArray<T> Numbers<T>(string field, Func<Term, decimal, T> make)
    {
        if (Required(field) is not { } element)
        {
            return [];
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            Wrong(field, "an object of names and numbers");
            return [];
        }

        var names = new HashSet<Term>();
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var property in element.EnumerateObject())
        {
            if (NameOf(property) is not { } name || !TherapyOutcomes.Term.IsValid(name))
            {
                _check.Fail(ErrorCodes.ValueOutOfRange, field, "A name is blank, too long or on more than one line.", TherapyOutcomes.Term.Allowed);
                return [];
            }

            if (!names.Add(new Term(name)))
            {
                _check.Fail(ErrorCodes.FieldRepeated, field, "A name appears more than once.", "each name once");
                return [];
            }

            items.Add(make(new Term(name), DecimalOf(field, property.Value)));
        }

        return items.DrainToImmutable();
    }

    private static string? Given(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.GetRawText() is { Length: <= LongestShown } number ? number : null;

    // Null if the name is not valid text: half of a surrogate pair, or bytes that are not UTF-8.
    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // A field's name may be anything that someone typed, so it is shown only if it has the form of a name.
    private static string Shown(string name) => Identifier.IsValid(name, string.Empty) ? name : NotShown;

    private JsonElement? Optional(string field)
    {
        _asked.Add(field);
        return _fields.TryGetValue(field, out var element) && element.ValueKind != JsonValueKind.Null ? element : null;
    }

    // The host knows who is signed in; the JSON can only say the same.
    private T Allowed<T>(string field, T known)
        where T : struct, IIdentifier<T>
    {
        if (IdOrNull<T>(field) is { } named && !named.Equals(known))
        {
            _check.Fail(ErrorCodes.FieldsConflict, field, "The sender may not give this command for another.", known.ToString());
        }

        return known;
    }

    private JsonElement? Required(string field)
    {
        var element = Optional(field);
        if (element is null)
        {
            _check.Missing(field);
        }

        return element;
    }

    private ImmutableArray<T>? List<T>(string field, JsonElement? list, Func<string, JsonElement, T> read)
    {
        if (list is not { } element)
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            Wrong(field, "a list");
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            items.Add(read(string.Create(CultureInfo.InvariantCulture, $"{field}[{items.Count}]"), item));
        }

        return items.DrainToImmutable();
    }

    private T ObjectOf<T>(string field, JsonElement element, Func<FieldReader, T> shape)
        where T : class
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Wrong(field, "an object");
            return null!;
        }

        var fields = new FieldReader(element, _check.Within(field));
        var value = shape(fields);
        fields.RequireNoOthers();
        return value;
    }

    private string StringOf(string field, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            try
            {
                return element.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair: valid in JSON, but not valid text.
            }
        }

        Wrong(field, "text");
        return string.Empty;
    }

    private T IdOf<T>(string field, JsonElement element)
        where T : struct, IIdentifier<T>
    {
        var text = StringOf(field, element);
        if (Identifier.IsValid(text, T.Extra))
        {
            return T.Create(text);
        }

        _check.Fail(ErrorCodes.IdInvalid, field, "The id is not in an allowed form.", Identifier.Allowed(T.Extra));
        return default;
    }

    private Term TermOf(string field, JsonElement element)
    {
        var text = StringOf(field, element);
        if (TherapyOutcomes.Term.IsValid(text))
        {
            return new Term(text);
        }

        _check.Fail(ErrorCodes.ValueOutOfRange, field, "The text is blank, too long or on more than one line.", TherapyOutcomes.Term.Allowed);
        return default;
    }

    private bool BoolOf(string field, JsonElement element)
    {
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Wrong(field, "true or false");
        }

        return element.ValueKind == JsonValueKind.True;
    }

    private int IntOf(string field, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Number)
        {
            Wrong(field, "a whole number");
        }
        else if (element.TryGetInt32(out var value))
        {
            return value;
        }
        else if (!element.TryGetDecimal(out var number) || Math.Abs(number) > RecordLimits.MaxNumber)
        {
            Beyond(field, element);
        }
        else if (number == decimal.Truncate(number))
        {
            return (int)number; // 60.0 and 6e1 are whole numbers too
        }
        else
        {
            Wrong(field, "a whole number", Given(element));
        }

        return 0;
    }

    private decimal DecimalOf(string field, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Number)
        {
            Wrong(field, "a number");
        }
        else if (element.TryGetDecimal(out var value))
        {
            return value;
        }
        else
        {
            Beyond(field, element);
        }

        return 0;
    }

    private T EnumOf<T>(string field, JsonElement element)
        where T : struct, Enum
    {
        if (WireNames<T>.TryParse(StringOf(field, element), out var value))
        {
            return value;
        }

        _check.Fail(ErrorCodes.ValueUnknown, field, "The value is not one of those allowed.", WireNames<T>.Allowed);
        return default;
    }

    private DateOnly DateOf(string field, JsonElement element)
    {
        var text = StringOf(field, element);
        if (IsDate(text, out var date))
        {
            _check.Day(field, date);
            return date;
        }

        if (WrittenYear.IsTheFault(text, other => IsDate(other, out _)))
        {
            _check.OutOfRange(field, "The date");
            return default;
        }

        _check.Fail(ErrorCodes.ValueKindWrong, field, "The field is not a date.", $"a date such as 2026-01-31 ({DateForm})");
        return default;
    }

    private DateTimeOffset InstantOf(string field, JsonElement element)
    {
        var text = element.ValueKind == JsonValueKind.String ? StringOf(field, element) : string.Empty;
        if (WireTime.TryParse(text, out var instant))
        {
            _check.Instant(field, instant);
            return instant;
        }

        if (WrittenYear.IsTheFault(text, other => WireTime.TryParse(other, out _)))
        {
            _check.OutOfRange(field, "The time");
            return default;
        }

        _check.Fail(ErrorCodes.ValueKindWrong, field, "The field is not a time with an offset.", WireTime.Allowed);
        return default;
    }

    private static bool IsDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    // JSON can write numbers that no field can hold, such as 1e400.
    private void Beyond(string field, JsonElement number) =>
        _check.Fail(ErrorCodes.ValueOutOfRange, field, $"{Given(number) ?? "The number"} is out of range.", RecordLimits.AllowedNumbers);

    private void Wrong(string field, string allowed, string? given = null) => _check.Fail(
        ErrorCodes.ValueKindWrong,
        field,
        given is null ? "The field has the wrong kind of value." : $"{given} is not {allowed}.",
        allowed);
}
