using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>
/// Reads the fields of one JSON object. After an error it returns default values and continues. The check keeps the first error, and the
/// values that were read are discarded.
/// </summary>
internal sealed class JsonFieldReader : FieldReader
{
    private const string NotShown = "?";

    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly InputCheck _check;
    private readonly CommandDefaults _defaults;

    public JsonFieldReader(JsonElement element, InputCheck check, CommandDefaults? defaults = null)
    {
        (_check, _defaults) = (check, defaults ?? CommandDefaults.None);
        foreach (var property in element.EnumerateObject())
        {
            if (JsonValues.NameOf(property) is not { } name)
            {
                check.Fail(ErrorCodes.FieldUnknown, NotShown, "A field name is not valid text.", "names of fields in Unicode text");
            }
            else if (!_fields.TryAdd(name, property.Value))
            {
                check.Fail(ErrorCodes.FieldRepeated, Shown(name), "The field appears more than once.", "the field once");
            }
        }
    }

    /// <summary>True if the host supplied the time, because the JSON has none; otherwise, false.</summary>
    public bool IsTimedByHost => Find("at") is null && _defaults.At is not null;

    public override DateTimeOffset At => IsTimedByHost ? _defaults.At!.Value : base.At;

    public override ActorId Actor => _defaults.Actor is { } actor ? Allowed("actor", actor) : base.Actor;

    public override ClinicId Clinic => _defaults.Clinic is { } clinic ? Allowed("clinic", clinic) : base.Clinic;

    /// <summary>Reads a public name, such as a command type.</summary>
    public string Name(string field)
    {
        if (Find(field) is { } element)
        {
            return JsonValues.StringOf(field, element, _check);
        }

        _check.Missing(field, "a name");
        return string.Empty;
    }

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

    protected override T Required<T>(string field, FieldKind<T> kind) => Needed(field, kind) is { } element ? kind.Read(field, element, _check) : kind.None;

    protected override bool TryOptional<T>(string field, FieldKind<T> kind, out T value)
    {
        var element = Find(field);
        value = element is { } given ? kind.Read(field, given, _check) : kind.None;
        return element is not null;
    }

    // A field's name may be anything that someone typed, so it is shown only if it has the form of a name.
    private static string Shown(string name) => Identifier.IsValid(name, string.Empty) ? name : NotShown;

    private JsonElement? Find(string field)
    {
        _asked.Add(field);
        return _fields.TryGetValue(field, out var element) && element.ValueKind != JsonValueKind.Null ? element : null;
    }

    private JsonElement? Needed<T>(string field, FieldKind<T> kind)
    {
        var element = Find(field);
        if (element is null)
        {
            _check.Missing(field, kind.Description.InWords);
        }

        return element;
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
}
