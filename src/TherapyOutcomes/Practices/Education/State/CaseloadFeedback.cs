namespace TherapyOutcomes.Records;

/// <summary>What the clients of one technique or area answered when asked for feedback.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CaseloadFeedback
{
    /// <summary>How many ratings, one of a client.</summary>
    public required int Ratings { get; init; }

    /// <summary>How many of them were 4 or 5 of 5.</summary>
    public required int Satisfied { get; init; }

    /// <summary>The share of ratings of 4 or 5 in the whole clinic, 0 to 1.</summary>
    public required double ClinicRate { get; init; }
}
