namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Two episodes of one client, the client's record and the clock: all that a decision can depend on here.</summary>
internal sealed record World(Episode Mine, Episode Other, ClientRecord Client, DateTimeOffset Now)
{
    public DecisionContext Context(ClinicPolicy policy, RuleBook rules) => new() { Client = Client, Policy = policy, Rules = rules, Now = Now };

    /// <summary>What serious things were reported and not ended since, told by the events of both episodes and by no record.</summary>
    public ImmutableSortedSet<string> Serious { get; init; } = [];

    /// <summary>True if the client's death was recorded and not taken back, told by the events alone.</summary>
    public bool HasDied { get; init; }

    /// <summary>True if the client was discharged and neither came, got worse nor got a new plan since, told by the events alone.</summary>
    public bool IsDischarged { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public World With(Episode episode) => episode.Id == Mine.Id ? this with { Mine = episode } : this with { Other = episode };

    /// <summary>The same after what happened.</summary>
    public World After(IReadOnlyCollection<RecordedEvent> events) => this with
    {
        Serious = events.Aggregate(Serious, Hears),
        HasDied = events.Aggregate(HasDied, (died, recorded) => recorded.Event switch
        {
            Discontinued { Kind: DiscontinuationKind.Died } => true,
            EndingWithdrawn => false,
            _ => died,
        }),
        IsDischarged = events.Aggregate(IsDischarged, (discharged, recorded) => recorded.Event switch
        {
            ClientDischarged => true,
            SessionRecorded or PlanAdjusted or MaintenanceAgreed or GainLost or ImprovementWithdrawn or Resumed => false,
            _ => discharged,
        }),
    };

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
