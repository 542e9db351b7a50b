namespace TherapyOutcomes.Records;

/// <summary>One technique or area of a caseload.</summary>
/// <remarks>Immutable and thread-safe. Rates are compared with the clinic's own, never between practitioners.</remarks>
public sealed record CaseloadTopic
{
    /// <summary>The technique or area.</summary>
    public required Term Topic { get; init; }

    /// <summary>How many clients with an outcome.</summary>
    public required int Clients { get; init; }

    /// <summary>How many of them improved.</summary>
    public required int Improved { get; init; }

    /// <summary>The share that improved in the whole clinic, 0 to 1.</summary>
    public required double ClinicRate { get; init; }

    /// <summary>What clients said of it when asked; null when nobody was. Never mixed with outcomes.</summary>
    public CaseloadFeedback? Feedback { get; init; }
}
