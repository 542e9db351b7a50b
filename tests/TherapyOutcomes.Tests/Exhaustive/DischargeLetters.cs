namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>A discharge, and what the client says on the telephone afterwards.</summary>
internal static class DischargeLetters
{
    public static ImmutableArray<Letter> All { get; } =
    [
        Letter.Of("a discharge", world => world.IsDischarged || world.Mine.Stage.IsEnded()
            ? null
            : new Discharge { Episode = CareLetters.Mine, At = world.Now.AddHours(3), Actor = default, Kind = DischargeKind.Recovered, Advice = "stay active" }),
        Letter.Of("the client says that it holds", world => Observation(world, holds: true)),
        Letter.Of("the client says that it does not hold", world => Observation(world, holds: false)),
    ];

    // Once a day, and before a discharge of that day.
    private static ObserveImprovement? Observation(World world, bool holds) =>
        !CareLetters.IsDischargedToday(world) && (world.IsDischarged || (world.Mine.Stage == EpisodeStage.Monitoring && !world.Mine.Planning.Discharges.IsEmpty)) && !world.Mine.Measurement.Observations.Any(observation => observation.Day == world.Today)
            ? new() { Episode = CareLetters.Mine, At = world.Now.AddHours(2), Actor = default, Text = "on the telephone", Holds = holds, Observation = CareLetters.Next("o", world) }
            : null;
}
