namespace TherapyOutcomes;

/// <summary>Represents the feedback that clients gave about one technique or body area.</summary>
public sealed record CaseloadFeedback
{
    /// <summary>The number of ratings, one per client.</summary>
    public required int Ratings { get; init; }

    /// <summary>The number of ratings that were 4 or 5 out of 5.</summary>
    public required int Satisfied { get; init; }

    /// <summary>The share of ratings of 4 or 5 in the whole clinic, from 0 to 1.</summary>
    public required double ClinicRate { get; init; }
}
