namespace TherapyOutcomes.Running;

/// <summary>Represents a request to do due work. The defaults suit most clinics.</summary>
public sealed record DueWorkRequest
{
    /// <summary>The clinic whose work is done; null for all clinics.</summary>
    public ClinicId? Clinic { get; init; }

    /// <summary>The program that is named as the actor in the events. The default is <c>due-work</c>.</summary>
    public ActorId Actor { get; init; } = new("due-work");

    /// <summary>The maximum number of records of each clinic to work on, not counting those that fail. What is left over is done the next time. The default is 10,000.</summary>
    /// <value>At least 1.</value>
    public int MaxRecords { get; init; } = 10_000;

    /// <summary>The number of records to lease at a time. The default is 50.</summary>
    /// <value>From 1 to 1,000.</value>
    public int BatchSize { get; init; } = 50;

    /// <summary>
    /// The time for which other runs pass over the records that this one has looked at. After it, another process takes over what this one has not finished, so
    /// it must be longer than a batch takes. What comes up in a record just after it was looked at waits as long. The default is 30 seconds.
    /// </summary>
    /// <value>From one second to one hour.</value>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);
}
