namespace TherapyOutcomes.Feeds;

/// <summary>Represents a request for a page of a clinic's events.</summary>
public sealed record EventFeedRequest
{
    /// <summary>The clinic. The default is <see cref="ClinicId.Default"/>.</summary>
    public ClinicId Clinic { get; init; } = ClinicId.Default;

    /// <summary>The position after which the page starts: <see cref="EventFeedPage.Position"/> of the page before. Null to start with the first event.</summary>
    public string? After { get; init; }

    /// <summary>The maximum number of events, from 1 to 1,000. The default is 200.</summary>
    public int Size { get; init; } = 200;

    /// <summary>True to read the texts about clients, too; false to leave them out. The default is false. What follows events seldom needs words.</summary>
    public bool IncludesWords { get; init; }
}
