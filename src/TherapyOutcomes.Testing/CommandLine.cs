using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

/// <summary>Formats a command on one readable line with ids, numbers, days and public names. Texts are left out.</summary>
internal static class CommandLine
{
    // The same on every line, or already shown as the time at the start of the line.
    private static readonly string[] LeftOut = [nameof(Command.Clinic), nameof(Command.At), nameof(Command.Actor), nameof(Command.CommandId)];

    public static string Of(SubmittedCommand submitted)
    {
        var late = submitted.SubmittedAt > submitted.Command.At ? $", told {Moment(submitted.SubmittedAt)}" : "";
        return $"{Moment(submitted.Command.At)}{late}  {Of(submitted.Command)}";
    }

    public static string Of(Command command) => string.Join(' ', Fields(command).Prepend(NameOf(command)));

    /// <summary>Returns the command's name in JSON.</summary>
    public static string NameOf(Command command) => JsonNamingPolicy.KebabCaseLower.ConvertName(command.GetType().Name);

    /// <summary>Formats a time as the day and hour of the story, in UTC. Day 0 is <see cref="TestClinic.Start"/>.</summary>
    public static string Moment(DateTimeOffset at)
    {
        var day = (int)Math.Floor((at - TestClinic.Start).TotalDays);
        return string.Create(CultureInfo.InvariantCulture, $"day {day,2} {at.ToUniversalTime():HH:mm}");
    }

    private static IEnumerable<string> Fields(object value) =>
        from property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.SetMethod is not null && !LeftOut.Contains(property.Name)
        orderby property.DeclaringType == value.GetType() // the record's id first
        let shown = Show(property.GetValue(value))
        where shown is not null
        select $"{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}={shown}";

    // Shows only values that are known not to identify a person, so a kind of value that is added later stays hidden.
    private static string? Show(object? value) => value switch
    {
        int or long or decimal or DateOnly => Convert.ToString(value, CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        Enum or FactId or EpisodeId or ClientId or PractitionerId or MeasureId or RedFlagId or Term => value.ToString(),
        DateTimeOffset at => Moment(at),
        IEnumerable items and not string => List(items),
        _ => null,
    };

    private static string? List(IEnumerable items)
    {
        // An ImmutableArray that was never set cannot be enumerated.
        if (items.GetType() is { IsValueType: true } type && items.Equals(Activator.CreateInstance(type)))
        {
            return null;
        }

        var shown = items.Cast<object?>().Select(Show).ToList();
        return shown.Count == 0 || shown.Contains(null) ? null : string.Join(',', shown);
    }
}
