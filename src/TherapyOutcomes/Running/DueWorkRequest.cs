namespace TherapyOutcomes.Running;

/// <summary>Represents a request to do due work. The defaults suit most clinics.</summary>
public sealed record DueWorkRequest
{
    /// <summary>The clinic whose work is done; null for all clinics.</summary>
    public ClinicId? Clinic { get; init; }

    /// <summary>The program that is named as the actor in the events. The default is <c>due-work</c>.</summary>
    public ActorId Actor { get; init; } = new("due-work");

    /// <summary>The maximum number of records to look at. What is left over is done the next time. The default is 10,000.</summary>
    /// <value>At least 1.</value>
    public int MaxRecords { get; init; } = 10_000;

    /// <summary>The number of records to lease at a time. The default is 50.</summary>
    /// <value>From 1 to 1,000.</value>
    public int BatchSize { get; init; } = 50;

    /// <summary>
    /// The time after which another process takes over the records that this one has leased and not finished. It must be longer than a batch takes. The
    /// default is two minutes.
    /// </summary>
    /// <value>From one second to one hour.</value>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);
}
