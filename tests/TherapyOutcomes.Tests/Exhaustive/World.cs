namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Two episodes of one client, the client's record and the clock: all that a decision can depend on here.</summary>
internal sealed record World(Episode Mine, Episode Other, ClientRecord Client, DateTimeOffset Now)
{
    public DecisionContext Context(ClinicPolicy policy, RuleBook rules) => new() { Client = Client, Policy = policy, Rules = rules, Now = Now };

    /// <summary>What serious things were reported and not ended since, told by the events of both episodes and by no record.</summary>
    public ImmutableSortedSet<string> Serious { get; init; } = [];

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public World With(Episode episode) => episode.Id == Mine.Id ? this with { Mine = episode } : this with { Other = episode };

    /// <summary>The same after what happened.</summary>
    public World After(IEnumerable<RecordedEvent> events) => this with { Serious = events.Aggregate(Serious, Hears) };

    public Episode Find(EpisodeId id) => id == Mine.Id ? Mine : Other;

    private static ImmutableSortedSet<string> Hears(ImmutableSortedSet<string> serious, RecordedEvent recorded) => recorded.Event switch
    {
        RedFlagReported reported => serious.Add(reported.Flag.Value),
        RedFlagCleared cleared => serious.Remove(cleared.Flag.Value),
        ReactionReported { Intensity: ReactionIntensity.Severe, Duration: ReactionDuration.Weeks } reported => serious.Add(reported.Reaction.Value),
        ReactionResolved resolved => serious.Remove(resolved.Reaction.Value),
        _ => serious,
    };
}
