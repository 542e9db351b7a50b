using System.Globalization;
using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Replies;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Reads what a request asks for in its query. It keeps the first problem, and what was read is then not used.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the query; null if nothing is.</summary>
    public IResult? Problem { get; private set; }

    public string? Text(string name, int most = 256)
    {
        var value = ValueOf(name);
        return value is null || value.Length <= most ? value : Fail<string?>(ErrorCodes.TextTooLong, name, "The value is too long.", $"at most {most} characters");
    }

    public int Number(string name, int otherwise, int most) => ValueOf(name) switch
    {
        null => otherwise,
        var value when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most => number,
        _ => Fail(ErrorCodes.ValueOutOfRange, name, "The value is no number that is allowed.", $"1 to {most}", otherwise),
    };

    public DateOnly? Day(string name) => ValueOf(name) switch
    {
        null => null,
        var value when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && RecordLimits.Contains(day) => day,
        _ => Fail<DateOnly?>(ErrorCodes.ValueKindWrong, name, "The value is no day.", "a day such as 2026-01-31"),
    };

    public DateTimeOffset? Time(string name) => ValueOf(name) switch
    {
        null => null,
        var value when DateTimeOffset.TryParseExact(
            value.Replace(' ', '+'), ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ssZ"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && RecordLimits.Contains(time) => time,
        _ => Fail<DateTimeOffset?>(ErrorCodes.ValueKindWrong, name, "The value is no time.", "a time with its offset, such as 2026-01-31T09:00:00Z"),
    };

    public T? Id<T>(string name)
        where T : struct, IParsable<T> => ValueOf(name) switch
        {
            null => null,
            var value when T.TryParse(value, null, out var id) => id,
            _ => Fail<T?>(ErrorCodes.IdInvalid, name, "The value is no id.", RouteIds.Allowed),
        };

    public T Choice<T>(string name, T otherwise, params (string Name, T Value)[] choices) => ValueOf(name) switch
    {
        null => otherwise,
        var value when Array.FindIndex(choices, choice => choice.Name == value) is var found and >= 0 => choices[found].Value,
        _ => Fail(ErrorCodes.ValueUnknown, name, "There is no such choice.", string.Join(", ", choices.Select(choice => choice.Name)), otherwise),
    };

    /// <summary>Makes sure that nothing was asked for that is not answered.</summary>
    public IResult? ProblemIfMore()
    {
        if (Problem is null && query.Keys.FirstOrDefault(key => !_asked.Contains(key)) is not null)
        {
            Fail<string?>(ErrorCodes.FieldUnknown, "?", "The request has a parameter that is not known here.", _asked.Count == 0 ? "none" : string.Join(", ", _asked));
        }

        return Problem;
    }

    private string? ValueOf(string name)
    {
        _asked.Add(name);
        return query.TryGetValue(name, out var values)
            ? values.Count == 1 ? values[0] : Fail<string?>(ErrorCodes.FieldRepeated, name, "The parameter appears more than once.", "the parameter once")
            : null;
    }

    private T Fail<T>(string code, string name, string title, string allowed, T value = default!)
    {
        Problem ??= Problems.Malformed(code, name, title, allowed);
        return value;
    }
}
