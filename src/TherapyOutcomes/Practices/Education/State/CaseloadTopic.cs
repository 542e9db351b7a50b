namespace TherapyOutcomes;

/// <summary>Represents one technique or body area in a caseload.</summary>
/// <remarks>Rates are compared with the clinic's own rate, never between practitioners.</remarks>
public sealed record CaseloadTopic
{
    /// <summary>The technique or body area.</summary>
    public required Term Topic { get; init; }

    /// <summary>The number of clients with an outcome.</summary>
    public required int Clients { get; init; }

    /// <summary>The number of those clients who improved.</summary>
    public required int Improved { get; init; }

    /// <summary>The share of clients who improved in the whole clinic, from 0 to 1.</summary>
    public required double ClinicRate { get; init; }

    /// <summary>The feedback of clients about this topic, or null if no one was asked. It is never mixed with outcomes.</summary>
    public CaseloadFeedback? Feedback { get; init; }
}
