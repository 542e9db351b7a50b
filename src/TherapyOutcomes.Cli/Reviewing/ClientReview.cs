using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>What came of one client's scores.</summary>
internal sealed record ClientReview
{
    /// <summary>The client's cell.</summary>
    public required string Client { get; init; }

    /// <summary>The stage of the client's episode.</summary>
    public required EpisodeStage Stage { get; init; }

    /// <summary>What the primary measure says.</summary>
    public required MeasureAssessment Primary { get; init; }

    /// <summary>How improvement went.</summary>
    public required ImprovementCourse Course { get; init; }

    /// <summary>How many improvements the record shows.</summary>
    public required int Improvements { get; init; }

    /// <summary>True when the record shows that a lost gain came back, as the same improvement or a new one.</summary>
    public required bool HasRegained { get; init; }

    /// <summary>The first thing to do, or null.</summary>
    public required NextStep? NextStep { get; init; }

    public bool EverImproved => Improvements > 0;

    public bool HasLost => !Course.Losses.IsEmpty;

    /// <summary>The newest comparison, or why there is none.</summary>
    public Standing Standing => Standing.Of(Primary);
}
