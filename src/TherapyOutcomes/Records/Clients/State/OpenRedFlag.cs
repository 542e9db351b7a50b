using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a red flag that is open for a client. It applies to every episode.</summary>
public sealed record OpenRedFlag
{
    internal OpenRedFlag(RedFlagId flag, EpisodeId episode, PractitionerId practitioner, EventMetadata recording) =>
        (Flag, Episode, Practitioner, Recording) = (flag, episode, practitioner, recording);

    /// <summary>The kind of red flag.</summary>
    public RedFlagId Flag { get; init; }

    /// <summary>The episode in which the red flag was reported.</summary>
    public EpisodeId Episode { get; init; }

    /// <summary>The practitioner who was treating the client in that episode.</summary>
    public PractitionerId Practitioner { get; init; }

    /// <summary>The metadata of the report.</summary>
    public EventMetadata Recording { get; init; }
}
