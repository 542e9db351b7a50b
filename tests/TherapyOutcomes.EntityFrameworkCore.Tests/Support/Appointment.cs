namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

/// <summary>A row of the host's own.</summary>
public sealed class Appointment
{
    public int Id { get; set; }

    public required string Room { get; set; }
}
