using System.Collections.Immutable;
using System.Globalization;

namespace TherapyOutcomes.Input;

/// <summary>Checks the fields of a command and keeps the first error. What a kind of field can hold is said once, in <see cref="RecordLimits"/>.</summary>
internal sealed class InputCheck
{
    private const int MostOfAName = 200;

    /// <summary>How far ahead of now a command may be dated: clocks differ.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly InputCheck? _outer;
    private readonly string _prefix;
    private readonly Action<string, ValueLimits>? _note;
    private CommandError? _error;

    public InputCheck()
        : this(null, string.Empty, null)
    {
    }

    private InputCheck(InputCheck? outer, string prefix, Action<string, ValueLimits>? note) => (_outer, _prefix, _note) = (outer, prefix, note);

    public CommandError? Error => _outer is null ? _error : _outer.Error;

    /// <summary>Creates a check that notes the limits it is asked to hold values to. The schema says them.</summary>
    public static InputCheck Noting(Action<string, ValueLimits> note) => new(null, string.Empty, note);

    public InputCheck Within(string field) => new(this, $"{_prefix}{field}.", _note);

    public void Fail(string code, string field, string message, string? allowed = null)
    {
        if (_outer is not null)
        {
            _outer.Fail(code, _prefix + field, message, allowed);
        }
        else
        {
            _error ??= new CommandError(code, field, message, allowed);
        }
    }

    public void Id<T>(string field, T id)
        where T : struct, IIdentifier<T>
    {
        if (id.Value.Length == 0)
        {
            Missing(field);
        }
    }

    public void Id<T>(string field, T? id)
        where T : struct, IIdentifier<T>
    {
        if (id is { } given)
        {
            Id(field, given);
        }
    }

    public void Range(string field, decimal? value, decimal low, decimal high)
    {
        _note?.Invoke(_prefix + field, new ValueLimits { Low = low, High = high });
        if (value < low || value > high)
        {
            Fail(
                ErrorCodes.ValueOutOfRange,
                field,
                string.Create(CultureInfo.InvariantCulture, $"{value} is out of range."),
                string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"));
        }
    }

    /// <summary>Checks an amount that must be above 0.</summary>
    public void Amount(string field, decimal? value) => Range(field, value, RecordLimits.MinAmount, RecordLimits.MaxNumber);

    /// <summary>Checks a number of credits, which can be 0.</summary>
    public void Credits(string field, decimal value) => Range(field, value, 0, RecordLimits.MaxCredits);

    /// <summary>Checks a number of credits that a body asks for, which must be above 0.</summary>
    public void AskedCredits(string field, decimal value) => Range(field, value, RecordLimits.MinAmount, RecordLimits.MaxCredits);

    public void Day(string field, DateOnly? day)
    {
        if (day is { } given && !RecordLimits.Contains(given))
        {
            OutOfRange(field, "The date");
        }
    }

    /// <summary>Checks a day that can't be after the day of the command.</summary>
    public void NotAfter(string field, DateOnly? day, DateOnly ofCommand)
    {
        if (day > ofCommand)
        {
            Fail(ErrorCodes.FieldsConflict, field, "The day is after that of the command.", "the day of the command or earlier");
        }
    }

    /// <summary>Checks a day that can't be before the day of the command.</summary>
    public void NotBefore(string field, DateOnly? day, DateOnly ofCommand)
    {
        if (day < ofCommand)
        {
            Fail(ErrorCodes.FieldsConflict, field, "The day is before that of the command.", "the day of the command or later");
        }
    }

    public void Instant(string field, DateTimeOffset time)
    {
        if (!RecordLimits.Contains(time))
        {
            OutOfRange(field, "The time");
        }
    }

    /// <summary>Reports a date or a time that no record can hold.</summary>
    public void OutOfRange(string field, string what) => Fail(ErrorCodes.ValueOutOfRange, field, $"{what} is out of range.", RecordLimits.AllowedDays);

    /// <summary>Checks that a text can be stored. Whether it may be blank is up to the rules.</summary>
    public void Text(string field, ClientText? text)
    {
        if (text is not { } given)
        {
            return;
        }

        if (!given.HasWords)
        {
            Fail(ErrorCodes.ValueKindWrong, field, "The words of the text are missing: they were erased or not read.", "text");
        }
        else if (given.Reveal().Length > RecordLimits.MaxTextLength)
        {
            Fail(ErrorCodes.TextTooLong, field, "The text is too long.", $"at most {RecordLimits.MaxTextLength} characters");
        }
        else if (!Utf16.IsWellFormed(given.Reveal()))
        {
            Fail(ErrorCodes.ValueKindWrong, field, "The text contains half of a surrogate pair.", "text");
        }
    }

    /// <summary>Checks a text that carries the whole fact, so that a blank one would say nothing.</summary>
    public void Words(string field, ClientText text)
    {
        Text(field, text);
        if (text is { HasWords: true, IsBlank: true })
        {
            Fail(ErrorCodes.ValueOutOfRange, field, "The text is blank.", "words, not blank");
        }
    }

    /// <summary>Checks the name of a person or service that information goes to or comes from. A blank one names no one.</summary>
    public void Recipient(string field, ClientText name)
    {
        Text(field, name);
        if (name.HasWords && RecipientName.IsBlank(name.Reveal()))
        {
            Fail(ErrorCodes.ValueOutOfRange, field, "The name is blank.", "a name or a profession, not blank");
        }
    }

    /// <summary>Checks the name of one person or service. It can't pass for a profession or for the public, to whom a client can also consent.</summary>
    public void Name(string field, ClientText name)
    {
        const string Allowed = "a name of at most 200 characters, other than public and not beginning with kind:";
        Recipient(field, name);
        if (name.HasWords && name.Reveal() is var words && (words.Length > MostOfAName || RecipientName.IsReserved(words)))
        {
            Fail(words.Length > MostOfAName ? ErrorCodes.TextTooLong : ErrorCodes.ValueOutOfRange, field, "This can't be the name of a person or service.", Allowed);
        }
    }

    public void Recipients(string field, ImmutableArray<ClientText> names)
    {
        List(field, names);
        for (var index = 0; !names.IsDefault && index < names.Length; index++)
        {
            Recipient(Place(field, index), names[index]);
        }
    }

    public void Enumeration<T>(string field, T? value)
        where T : struct, Enum
    {
        if (value is { } given && !System.Enum.IsDefined(given))
        {
            Fail(ErrorCodes.ValueUnknown, field, "The value is not one of those allowed.", WireNames<T>.Allowed);
        }
    }

    public void Enumeration<T>(string field, T value)
        where T : struct, Enum => Enumeration<T>(field, (T?)value);

    public void Enumerations<T>(string field, ImmutableArray<T> values)
        where T : struct, Enum
    {
        List(field, values);
        foreach (var value in values.IsDefault ? [] : values)
        {
            Enumeration(field, value);
        }
    }

    /// <summary>Checks a term. One of punctuation or invisible characters alone names nothing.</summary>
    public void Term(string field, Term? term)
    {
        if (term is { Value.Length: 0 })
        {
            Missing(field);
        }
        else if (term is { } given && BlankText.Is(given.Value))
        {
            Fail(ErrorCodes.ValueOutOfRange, field, "The name is blank.", "a name, not blank");
        }
    }

    public void Terms(string field, ImmutableArray<Term>? terms)
    {
        List(field, terms);
        foreach (var term in terms is { IsDefault: false } given ? given : [])
        {
            Term(field, term);
        }
    }

    public void Flag(string field, RedFlagId flag)
    {
        _note?.Invoke(_prefix + field, new ValueLimits { Values = [.. RedFlagCatalog.All.Select(known => known.Id.Value)] });
        if (!RedFlagCatalog.TryGet(flag, out _))
        {
            Fail(ErrorCodes.ValueUnknown, field, "There is no red flag with this id.", RedFlagCatalog.Allowed);
        }
    }

    public void Flags(string field, ImmutableArray<RedFlagId> flags)
    {
        List(field, flags);
        foreach (var flag in flags.IsDefault ? [] : flags)
        {
            Flag(field, flag);
        }
    }

    public void List<T>(string field, ImmutableArray<T>? list)
    {
        if (list is { IsDefault: true })
        {
            Missing(field);
        }
        else if (list is { Length: > RecordLimits.MaxListLength })
        {
            Fail(ErrorCodes.ValueOutOfRange, field, "The list is too long.", $"at most {RecordLimits.MaxListLength} entries");
        }
    }

    public void List<T>(string field, ImmutableArray<T> list) => List(field, (ImmutableArray<T>?)list);

    public T? Object<T>(string field, T? value)
        where T : class
    {
        if (value is null)
        {
            Missing(field);
        }

        return value;
    }

    public void Each<T>(string field, ImmutableArray<T>? list, Action<T, InputCheck> check)
        where T : class
    {
        List(field, list);
        if (list is { IsDefault: false } given)
        {
            for (var index = 0; index < given.Length; index++)
            {
                if (Object(Place(field, index), given[index]) is { } item)
                {
                    check(item, Within(Place(field, index)));
                }
            }
        }
    }

    /// <summary>Checks that a list names something. What covers nothing would be of no use to anyone.</summary>
    public void NotEmpty<T>(string field, ImmutableArray<T> list)
    {
        _note?.Invoke(_prefix + field, new ValueLimits { IsNotEmpty = true });
        if (list is { IsDefault: false, IsEmpty: true })
        {
            Fail(ErrorCodes.ValueOutOfRange, field, "The list is empty.", "at least one entry");
        }
    }

    /// <summary>Checks that no name appears twice.</summary>
    public void Distinct<T>(string field, IEnumerable<T> names)
    {
        var seen = new HashSet<T>();
        if (!names.All(seen.Add))
        {
            Fail(ErrorCodes.FieldRepeated, field, "A name appears more than once.", "each name once");
        }
    }

    public void Missing(string field, string allowed = "a value") => Fail(ErrorCodes.FieldMissing, field, "The field is missing or null.", allowed);

    private static string Place(string field, int index) => string.Create(CultureInfo.InvariantCulture, $"{field}[{index}]");
}
