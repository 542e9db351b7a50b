namespace TherapyOutcomes.Worklists;

/// <summary>A request for one page of a worklist. Properties that are null do not restrict it.</summary>
public sealed record WorklistRequest
{
    /// <summary>The id of the clinic.</summary>
    /// <value>The default is <see cref="ClinicId.Default"/>.</value>
    public ClinicId Clinic { get; init; } = ClinicId.Default;

    /// <summary>The practitioner whose episodes and own record are to be listed; null for all.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>The day by which listed steps are due; null for all.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>The maximum number of entries on the page.</summary>
    /// <value>From 1 to 1,000. The default is 100.</value>
    public int Size { get; init; } = 100;

    /// <summary>The <see cref="WorklistPage.ContinuationToken"/> of the previous page; null for the first page.</summary>
    public string? ContinuationToken { get; init; }
}
