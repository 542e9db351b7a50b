using System.CommandLine;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>--time-zone</c> option, the time zone in which the clinic counts its days.</summary>
internal static class TimeZoneOption
{
    public static Option<string> Create() => new("--time-zone")
    {
        HelpName = "ID",
        Description = "The clinic's time zone, such as America/Los_Angeles. Every day is a day in this zone.",
        DefaultValueFactory = _ => TimeZoneInfo.Utc.Id,
    };

    /// <summary>Returns the time zone that was given.</summary>
    /// <exception cref="BadInputException">There is no such time zone.</exception>
    public static TimeZoneInfo Zone(this ParseResult parsed, Option<string> option)
    {
        var id = parsed.GetRequiredValue(option);
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : throw new BadInputException($"{option.Name} is '{Shown.Plain(id)}'. Give the id of a time zone, such as America/Los_Angeles or Europe/Berlin.");
    }
}
