using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the stage of an episode and how it got there. It is computed from the stage moves.</summary>
public sealed record EpisodeProgress
{
    internal EpisodeProgress()
    {
    }

    /// <summary>The current stage.</summary>
    public EpisodeStage Stage { get; init; }

    /// <summary>The time at which the episode entered the current stage.</summary>
    public required DateTimeOffset StageSince { get; init; }

    /// <summary>The number of the cycle of care. It starts at 1 and increases by 1 each time care is resumed.</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>The number of improvements found. A regained gain counts as the same improvement.</summary>
    public int ImprovementCount { get; init; }

    /// <summary>The day of the newest improvement, as recorded when it was found. Null before the first improvement.</summary>
    public DateOnly? ImprovementDay { get; init; }

    /// <summary>
    /// The day from which the follow-ups of the newest improvement count, as recorded. Null before the first improvement.
    /// </summary>
    public DateOnly? ImprovementSince { get; init; }

    /// <summary>All stage moves, in the order of their versions.</summary>
    public FactList<Recorded<StageMoved>> Moves { get; init; } = [];

    /// <summary>The resumes, in the order of their versions.</summary>
    internal FactList<Recorded<StageMoved>> Resumes { get; init; } = [];

    /// <summary>The newest resume, which began the current cycle; null in the first cycle.</summary>
    internal Recorded<StageMoved>? NewestResume => Resumes.IsEmpty ? null : Resumes[^1];

    /// <summary>The improvements that were found in this cycle and not withdrawn, in the order of their versions.</summary>
    internal FactList<FoundImprovement> Found { get; init; } = [];

    /// <summary>The version up to which celebrations no longer count, because the improvement turned out not to have been sustained.</summary>
    internal long CelebrationsAfterVersion { get; init; }

    /// <summary>The kind of ending; null unless the stage is Discontinued.</summary>
    public DiscontinuationKind? Ending { get; init; }

    /// <summary>True if care ended with an improvement that was there when the client was last heard from; otherwise, false.</summary>
    internal bool EndedBetter { get; init; }

    /// <summary>The progress before the client's death was recorded. Null if it was not recorded in this episode.</summary>
    internal EpisodeProgress? BeforeDeath { get; init; }

    /// <summary>The day on which the gain was found to be lost. Null once another improvement is found, and if no gain was lost.</summary>
    internal DateOnly? LossOpenSince { get; init; }

    /// <summary>The version at which the newest improvement ended because it was lost or withdrawn, or because care was resumed.</summary>
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
                ImprovementCount = ImprovementCount + 1,
                ImprovementDay = found.Day,
                ImprovementSince = found.Day,
                Found = Found.Add(new FoundImprovement(found.Because[0], ImprovementCount + 1, found.Day, ActsAfterVersion: EndedVersion)),
                LossOpenSince = null,
            },
            GainRegained regained => next with { ImprovementSince = regained.Day, LossOpenSince = null },
            GainLost => next with { EndedVersion = metadata.Version, LossOpenSince = metadata.Day },
            ImprovementWithdrawn => next with { EndedVersion = metadata.Version, Found = [], LossOpenSince = null },
            SustainWithdrawn => next with { CelebrationsAfterVersion = metadata.Version },
            Discontinued ended => next with
            {
                Ending = ended.Kind,
                EndedBetter = ended.Kind == DiscontinuationKind.Recovered && Stage.IsPostImprovement(),
                BeforeDeath = ended.IsDeath ? BeforeDeath ?? this : null,
            },
            EndingWithdrawn when BeforeDeath is { } before => before with { Moves = next.Moves },
            Resumed => next with
            {
                Ending = null,
                EndedBetter = false,
                Cycle = Cycle + 1,
                Resumes = Resumes.Add(new Recorded<StageMoved>(moved, metadata)),
                Found = [],
                EndedVersion = metadata.Version,
                LossOpenSince = null,
            },
            _ => next,
        };
    }
}
