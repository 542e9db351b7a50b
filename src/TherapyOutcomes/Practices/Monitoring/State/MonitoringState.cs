using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the reactions, reaction checks, red flags and screenings of an episode, in chronological order.</summary>
public sealed record MonitoringState
{
    internal MonitoringState()
    {
    }

    /// <summary>All reactions reported in this episode.</summary>
    public FactList<Reaction> Reactions { get; init; } = [];

    /// <summary>All checks for reactions.</summary>
    public FactList<Recorded<ReactionsChecked>> Checks { get; init; } = [];

    /// <summary>All red flags reported in this episode. The client's record shows which of them are open.</summary>
    public FactList<Recorded<RedFlagReported>> RedFlags { get; init; } = [];

    /// <summary>All clearances of red flags in this episode.</summary>
    public FactList<Recorded<RedFlagCleared>> Clearances { get; init; } = [];

    /// <summary>All screenings for red flags.</summary>
    public FactList<Recorded<RedFlagsScreened>> Screenings { get; init; } = [];

    /// <summary>Returns the reaction with the given id, or null if there is none.</summary>
    /// <param name="id">The id of the reaction.</param>
    public Reaction? Find(FactId id) => Reactions.Newest(id, static (reaction, id) => reaction.Id == id);

    internal MonitoringState Apply(ReactionReported reported, EventMetadata metadata) => this with
    {
        Reactions = Reactions.InsertByTime(new Reaction
        {
            Id = reported.Reaction,
            Course = new ReactionCourse(reported.Onset, reported.Intensity, reported.Duration),
            HasEnded = reported.EndedOn is not null,
            Recording = metadata,
        }),
    };

    internal MonitoringState End(FactId reaction) => this with
    {
        Reactions = Reactions.Change(other => other.Id == reaction, other => other with { HasEnded = true }),
    };

    internal MonitoringState Apply(ReactionsChecked check, EventMetadata metadata) => this with { Checks = Checks.InsertByTime(check, metadata) };

    internal MonitoringState Apply(RedFlagReported reported, EventMetadata metadata) => this with { RedFlags = RedFlags.InsertByTime(reported, metadata) };

    internal MonitoringState Apply(RedFlagCleared cleared, EventMetadata metadata) => this with { Clearances = Clearances.InsertByTime(cleared, metadata) };

    internal MonitoringState Apply(RedFlagsScreened screened, EventMetadata metadata) => this with { Screenings = Screenings.InsertByTime(screened, metadata) };
}
