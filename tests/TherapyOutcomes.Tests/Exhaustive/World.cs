namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Two episodes of one client, the client's record, the clinic and the clock: all that a decision can depend on here.</summary>
internal sealed record World(ClinicPolicy Policy, Episode Mine, Episode Other, ClientRecord Client, DateTimeOffset Now)
{
    public DecisionContext Context(RuleBook rules) => new()
    {
        Client = Client,
        Policy = Policy,
        Rules = rules,
        Now = Now,
        RecordedAt = Now,
        Events = new EventIds(new Guid((int)Mine.Version, (short)Other.Version, (short)Client.Version, new byte[8])),
    };

    /// <summary>What the rules say in this world.</summary>
    public Evaluation Evaluate(RuleBook rules) => EpisodeDecider.Evaluate(Mine, Context(rules));

    /// <summary>Reports of serious things that no clearance closed, told by the events of both episodes and by no record.</summary>
    public ImmutableArray<SeriousReport> Serious { get; init; } = [];

    /// <summary>The letters that led here, the last one on top.</summary>
    public ImmutableStack<string> Way { get; init; } = [];

    /// <summary>The way here in words.</summary>
    public string Told => string.Join(", ", Way.Reverse());

    /// <summary>True if the client's death was recorded and not taken back, told by the events alone.</summary>
    public bool HasDied { get; init; }

    /// <summary>When the client was discharged, who neither came on a later day, got worse nor got a new plan since, told by the events alone.</summary>
    public DateOnly? DischargedOn { get; init; }

    public bool IsDischarged => DischargedOn is not null;

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
        DischargedOn = events.Aggregate(DischargedOn, (discharged, recorded) => recorded.Event switch
        {
            ClientDischarged => recorded.Metadata.Day,
            SessionRecorded => recorded.Metadata.Day > discharged ? null : discharged,
            PlanAdjusted or MaintenanceAgreed or GainLost or ImprovementWithdrawn or Resumed => null,
            _ => discharged,
        }),
    };

    public Episode Find(EpisodeId id) => id == Mine.Id ? Mine : Other;

    // A clearance closes what is dated up to its own time; what is recorded later stays open whatever its date.
    private static ImmutableArray<SeriousReport> Hears(ImmutableArray<SeriousReport> serious, RecordedEvent recorded)
    {
        var at = recorded.Metadata.OccurredAt;
        return recorded.Event switch
        {
            RedFlagReported reported => serious.Add(new(reported.Flag.Value, at)),
            RedFlagCleared cleared => serious.RemoveAll(report => report.Name == cleared.Flag.Value && report.At <= at),
            ReactionReported { Intensity: ReactionIntensity.Severe, Duration: ReactionDuration.Weeks } reported => serious.Add(new(reported.Reaction.Value, at)),
            ReactionResolved resolved => serious.RemoveAll(report => report.Name == resolved.Reaction.Value && report.At <= at),
            _ => serious,
        };
    }
}
