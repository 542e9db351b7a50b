namespace TherapyOutcomes.Tests.Properties;

/// <summary>Writes the same history in other time offsets, or at another time of day.</summary>
internal static class Offsets
{
    /// <summary>The offsets from the west of the world to its east, one of them with half an hour.</summary>
    public static readonly ImmutableArray<TimeSpan> All =
        [TimeSpan.Zero, TimeSpan.FromHours(-12), TimeSpan.FromHours(-8), TimeSpan.FromHours(5.5), TimeSpan.FromHours(14)];

    /// <summary>The command with each of its instants in one offset.</summary>
    public static Command In(this Command command, TimeSpan offset) => command.In(offset, offset);

    /// <summary>The command with its time in one offset, and the other instants in it in another.</summary>
    public static Command In(this Command command, TimeSpan offset, TimeSpan other) => command switch
    {
        ReportReaction report => report with { At = report.At.ToOffset(offset), Onset = report.Onset.ToOffset(other) },
        _ => command with { At = command.At.ToOffset(offset) },
    };

    /// <summary>The commands, each in one of the offsets, all mixed.</summary>
    public static IEnumerable<Command> Mixed(this IEnumerable<Command> commands, int seed) =>
        commands.Select((command, index) => command.In(All[(seed + (3 * index)) % All.Length], All[(seed + index + 1) % All.Length]));

    /// <summary>The command that much later.</summary>
    public static Command Later(this Command command, TimeSpan span) => command switch
    {
        ReportReaction report => report with { At = report.At + span, Onset = report.Onset + span },
        _ => command with { At = command.At + span },
    };
}
