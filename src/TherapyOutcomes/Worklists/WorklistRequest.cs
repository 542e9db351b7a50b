namespace TherapyOutcomes.Worklists;

/// <summary>Asks for one page of a worklist. Parts that are null don't narrow it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record WorklistRequest
{
    /// <summary>The clinic. <value><see cref="ClinicId.Default"/>.</value></summary>
    public ClinicId Clinic { get; init; } = ClinicId.Default;

    /// <summary>Only what concerns this practitioner: their episodes and their own record.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>Only what is due on this day or earlier.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>How many entries at most, 1 to 1,000. <value>100.</value></summary>
    public int Size { get; init; } = 100;

    /// <summary>The <see cref="WorklistPage.Continuation"/> of the page before; null for the first page.</summary>
    public string? After { get; init; }
}
