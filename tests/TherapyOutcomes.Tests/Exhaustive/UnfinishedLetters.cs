namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>What is begun and not finished: a note, a talk, a reaction, measures that disagree.</summary>
internal static class UnfinishedLetters
{
    private static readonly MeasureId Neck = new("NDI");

    public static Letter AnotherWorse { get; } = Letter.Of("another measure worse", world =>
        world.Mine.Stage is EpisodeStage.Treating or EpisodeStage.Monitoring && CareLetters.Score(world, 40) is { } score ? score with { Measure = Neck } : null);

    /// <summary>Each with what finishes it.</summary>
    public static ImmutableArray<Letter> All { get; } =
    [
        Letter.Of("a note with an empty part", world => CareLetters.Note(world) is { } note && world.Mine.Stage.IsPostImprovement() ? note with { Plan = "" } : null),
        Letter.Of("the note completed", world => CareLetters.Unsigned(world) is { IsComplete: false } draft ? CareLetters.Draft(draft.Id) : null),
        Letter.Of("a talk without self-care", WhenCommunicating(() => CareLetters.Talk() with { Topics = [DiscussionTopic.Progress, DiscussionTopic.Contribution], SelfCareDeclined = null })),
        Letter.Of("a talk that was not understood", WhenCommunicating(() => CareLetters.Talk() with { Understood = TeachBackResult.No, HandedTo = "the daughter" })),
        Letter.Of("a reaction for weeks", world => world.Mine.Stage == EpisodeStage.Monitoring && world.Client.OpenReactions.IsEmpty
            ? new ReportReaction { Episode = CareLetters.Mine, At = default, Actor = default, Reaction = CareLetters.Next("r", world), Onset = world.Now, Intensity = ReactionIntensity.Mild, Duration = ReactionDuration.Weeks, Description = "sore" }
            : null),
        Letter.Of("the reaction over", world => world.Client.OpenReactions is [var open, ..]
            ? new ResolveReaction { Episode = CareLetters.Mine, At = default, Actor = default, Reaction = open.Reaction }
            : null),
        AnotherWorse,
        Letter.Of("the client says that it holds", world => Disagreeing(world)
            ? new ObserveImprovement { Episode = CareLetters.Mine, At = default, Actor = default, Text = "better all the same", Holds = true }
            : null),
    ];

    /// <summary>A neck that has been well so far, so that it can get worse.</summary>
    public static Letter AnotherBaseline { get; } = Letter.Of("a baseline of another measure", world =>
        new RecordScore { Episode = CareLetters.Mine, At = world.Now.AddHours(1), Actor = default, Measure = Neck, Value = 10, Score = CareLetters.Next("x", world) });

    private static Func<World, T?> WhenCommunicating<T>(Func<T> command)
        where T : Command => world => world.Mine.Stage == EpisodeStage.Communicating ? command() : null;

    // Once for each score that got worse, on a day after it.
    private static bool Disagreeing(World world) =>
        !world.Mine.Stage.IsEnded()
        && world.Mine.Measurement.Scores.LastOrDefault(score => score.Measure == Neck && score.Value > 10) is { } worse
        && worse.Day < world.Today
        && !world.Mine.Measurement.Observations.Any(observation => observation.At >= worse.At);
}
