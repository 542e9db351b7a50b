using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What an episode holds of monitoring: reactions, checks, red flags and screenings, by time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record MonitoringState
{
    internal MonitoringState()
    {
    }

    /// <summary>Every reaction reported in this episode.</summary>
    public FactList<Reaction> Reactions { get; init; } = [];

    /// <summary>Every check for reactions.</summary>
    public FactList<Recorded<ReactionsChecked>> Checks { get; init; } = [];

    /// <summary>Every red flag reported in this episode; whether one is open stands in the client's record.</summary>
    public FactList<Recorded<RedFlagReported>> RedFlags { get; init; } = [];

    /// <summary>Every red flag cleared in this episode.</summary>
    public FactList<Recorded<RedFlagCleared>> Clearances { get; init; } = [];

    /// <summary>Every screening.</summary>
    public FactList<Recorded<RedFlagsScreened>> Screenings { get; init; } = [];

    /// <summary>Finds a reaction; null when there is none of that id.</summary>
    /// <param name="id">The reaction's id.</param>
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
