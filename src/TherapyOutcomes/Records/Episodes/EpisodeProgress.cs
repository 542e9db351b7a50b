using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Where an episode stands and how it got there: the fold of its stage moves.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record EpisodeProgress
{
    internal EpisodeProgress()
    {
    }

    /// <summary>The stage.</summary>
    public EpisodeStage Stage { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset StageSince { get; init; }

    /// <summary>The cycle of care: 1, and one more after each time care was resumed.</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>The cycle's start.</summary>
    public required DateTimeOffset CycleStart { get; init; }

    /// <summary>How many improvements were found; a regained gain is the same improvement.</summary>
    public int Improvements { get; init; }

    /// <summary>The day of the newest improvement, as recorded when it was found; null before the first.</summary>
    public DateOnly? ImprovementDay { get; init; }

    /// <summary>The day from which its follow-ups count, as recorded.</summary>
    public DateOnly? ImprovementSince { get; init; }

    /// <summary>Every stage move, in the order of versions.</summary>
    public FactList<Recorded<StageMoved>> Moves { get; init; } = [];

    /// <summary>The day on which the gain was found lost, until the next improvement; null otherwise.</summary>
    internal DateOnly? LossOpenSince { get; init; }

    /// <summary>The version at which the newest improvement was found.</summary>
    internal long FoundVersion { get; init; }

    /// <summary>Acts up to this version belong to an earlier improvement.</summary>
    internal long ActsAfterVersion { get; init; }

    /// <summary>The version at which the newest improvement ended: lost, withdrawn, or care resumed anew.</summary>
    internal long EndedVersion { get; init; }

    internal EpisodeProgress Apply(StageMoved moved, EventMetadata metadata)
    {
        var next = this with
        {
            Stage = moved.To,
            StageSince = metadata.OccurredAt,
            Moves = Moves.Add(new Recorded<StageMoved>(moved, metadata)),
        };
        return moved switch
        {
            ImprovementFound found => next with
            {
                Improvements = Improvements + 1,
                ImprovementDay = found.Day,
                ImprovementSince = found.Day,
                FoundVersion = metadata.Version,
                ActsAfterVersion = EndedVersion,
                LossOpenSince = null,
            },
            GainRegained regained => next with { ImprovementSince = regained.Day, LossOpenSince = null },
            GainLost => next with { EndedVersion = metadata.Version, LossOpenSince = metadata.Day },
            ImprovementWithdrawn => next with { EndedVersion = metadata.Version, LossOpenSince = null },
            Resumed => next with
            {
                Cycle = Cycle + 1,
                CycleStart = metadata.OccurredAt,
                EndedVersion = metadata.Version,
                LossOpenSince = null,
            },
            _ => next,
        };
    }
}
