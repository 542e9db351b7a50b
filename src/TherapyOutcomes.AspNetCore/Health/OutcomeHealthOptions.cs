namespace TherapyOutcomes.AspNetCore;

/// <summary>Represents what the library's health checks look at, and from when they complain.</summary>
/// <remarks>Not thread-safe. The options are read when the checks are added. Changing them later has no effect.</remarks>
public sealed class OutcomeHealthOptions
{
    /// <summary>True to look for due work that nobody does; false in a host whose due work another system watches, or where nobody does any.</summary>
    /// <value>The default is true.</value>
    public bool ChecksDueWork { get; set; } = true;

    /// <summary>How long due work may wait. If some has waited longer, the check of due work answers degraded.</summary>
    /// <value>At least one second. The default is one hour.</value>
    public TimeSpan DegradedLag { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long due work may wait before the check answers unhealthy.</summary>
    /// <value>At least <see cref="DegradedLag"/>. The default is one day.</value>
    public TimeSpan UnhealthyLag { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The maximum number of clinics whose due work one check looks at. The next check goes on with the clinics that follow.</summary>
    /// <value>From 1 to 1,000. The default is 50.</value>
    public int MaxClinics { get; set; } = 50;

    /// <summary>How long each check may take. After it, the check answers as if the part had failed.</summary>
    /// <value>More than zero. The default is 10 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(DegradedLag, TimeSpan.FromSeconds(1), nameof(DegradedLag));
        ArgumentOutOfRangeException.ThrowIfLessThan(UnhealthyLag, DegradedLag, nameof(UnhealthyLag));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxClinics, 1, nameof(MaxClinics));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxClinics, 1_000, nameof(MaxClinics));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero, nameof(Timeout));
    }
}
