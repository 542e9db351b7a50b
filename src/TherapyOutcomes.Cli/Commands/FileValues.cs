using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Reads the values of the options that describe a file.</summary>
internal static class FileValues
{
    public static readonly ImmutableSortedDictionary<string, DateForm> DateForms = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, DateForm>
    {
        ["ymd"] = DateForm.YearMonthDay,
        ["dmy"] = DateForm.DayMonthYear,
        ["mdy"] = DateForm.MonthDayYear,
        ["excel"] = DateForm.ExcelSerial,
        ["excel-1904"] = DateForm.ExcelSerial1904,
    });

    public static readonly ImmutableSortedDictionary<string, TimeUnit> TimeUnits =
        Enum.GetValues<TimeUnit>().ToImmutableSortedDictionary(unit => unit.ToString().ToLower(CultureInfo.InvariantCulture), unit => unit, StringComparer.Ordinal);

    /// <summary>Reads one column, or several with their measures, such as <c>odi=ODI,pain=NPRS</c>.</summary>
    public static IEnumerable<ScoreColumn> Scores(string? text)
    {
        if (text is null)
        {
            return [];
        }

        var pairs = List(text).Select(Pair).ToList();
        return pairs.TrueForAll(pair => pair.Value is not null && MeasureId.TryParse(pair.Value, out _, out _))
            ? pairs.Select(pair => new ScoreColumn { Column = pair.Name, Measure = new MeasureId(pair.Value!) })
            : [new ScoreColumn { Column = text }];
    }

    /// <summary>Reads columns with their times, such as <c>odi_0=0w,odi_6=6w</c>, or a pattern with its unit, such as <c>odi_*=w</c>.</summary>
    public static IEnumerable<ScoreColumn> Wide(string? text) => List(text).Select(Pair).Select(pair => new ScoreColumn { Column = pair.Name, Time = pair.Value });

    /// <summary>Reads visits with their times, such as <c>post=6w</c>.</summary>
    /// <exception cref="BadInputException">A visit has no time, or more than one.</exception>
    public static ImmutableDictionary<string, string> Visits(string? text)
    {
        var pairs = List(text).Select(Pair).ToList();
        return pairs.TrueForAll(pair => pair.Value is not null) && pairs.DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase).Count() == pairs.Count
            ? pairs.ToImmutableDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.OrdinalIgnoreCase)
            : throw new BadInputException($"--visits is '{Shown.Plain(text!)}'. Give each visit once, with its time, such as post=6w,discharge=12w.");
    }

    /// <summary>Reads names of measures, such as <c>Pain today=NPRS</c>.</summary>
    /// <exception cref="BadInputException">A name has no measure, or more than one.</exception>
    public static ImmutableDictionary<string, MeasureId> MeasureNames(string[]? texts)
    {
        var pairs = (texts ?? []).Select(Pair).ToList();
        return pairs.TrueForAll(pair => MeasureId.TryParse(pair.Value, out _, out _)) && pairs.DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase).Count() == pairs.Count
            ? pairs.ToImmutableDictionary(pair => pair.Name, pair => new MeasureId(pair.Value!), StringComparer.OrdinalIgnoreCase)
            : throw new BadInputException($"--measure-name is '{Shown.Plain(string.Join("', '", texts!))}'. Give each name once, with the id of its measure, such as \"Pain today=NPRS\".");
    }

    /// <summary>Reads a list with commas.</summary>
    public static IEnumerable<string> List(string? text) => text?.Split(',').Select(part => part.Trim()) ?? [];

    /// <exception cref="BadInputException">The text is no decimal mark.</exception>
    public static DecimalMark? Mark(string? text) => text switch
    {
        null => null,
        "," => DecimalMark.Comma,
        "." => DecimalMark.Point,
        _ => throw new BadInputException($"--decimal is '{Shown.Plain(text)}'. Give , or . for the mark before decimals."),
    };

    /// <exception cref="BadInputException">The text is none of the values.</exception>
    public static T? OneOf<T>(string option, string? text, ImmutableSortedDictionary<string, T> values)
        where T : struct =>
        text is null ? null
        : values.TryGetValue(text, out var value) ? value
        : throw new BadInputException($"{option} is '{Shown.Plain(text)}'. Give one of: {string.Join(", ", values.OrderBy(one => one.Value).Select(one => one.Key))}.");

    /// <exception cref="BadInputException">The text is no whole number.</exception>
    public static int? Whole(string option, string? text) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 1000 ? number
        : throw new BadInputException($"{option} is '{Shown.Plain(text)}'. Give a whole number, such as 1.");

    /// <exception cref="BadInputException">The text is no number, or 0.</exception>
    public static decimal Factor(string option, string? text) =>
        text is null ? 1
        : Numbers.TryRead(text, out var number) && number != 0 && Math.Abs(number) <= RecordLimits.MaxNumber ? number
        : throw new BadInputException($"{option} is '{Shown.Plain(text)}'. Give a number other than 0, such as 10 or 0.1.");

    private static (string Name, string? Value) Pair(string text)
    {
        var equals = text.LastIndexOf('=');
        return equals < 0 ? (text, null) : (text[..equals].Trim(), text[(equals + 1)..].Trim());
    }
}
