using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents the result of reviewing one client's scores.</summary>
internal sealed record ClientReview
{
    /// <summary>The client's cell.</summary>
    public required string Client { get; init; }

    /// <summary>The stage of the client's episode.</summary>
    public required EpisodeStage Stage { get; init; }

    /// <summary>The assessment by the primary measure.</summary>
    public required MeasureAssessment Primary { get; init; }

    /// <summary>The course of the improvement.</summary>
    public required ImprovementCourse Course { get; init; }

    /// <summary>The number of improvements in the record.</summary>
    public required int Improvements { get; init; }

    /// <summary>
    /// True if the record shows that a lost gain came back, either as the same improvement or as a new one; otherwise, false.
    /// </summary>
    public required bool HasRegained { get; init; }

    /// <summary>The first next step; null if there is nothing to do.</summary>
    public required NextStep? NextStep { get; init; }

    public bool EverImproved => Improvements > 0;

    public bool HasLost => !Course.Losses.IsEmpty;

    /// <summary>The verdict of the newest comparison, or the reason why there is none.</summary>
    public Standing Standing => Standing.Of(Primary);
}
