namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

/// <summary>A clock that a test sets. At first, it is an hour after <see cref="Clinic.Now"/>.</summary>
internal sealed class ClinicClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Clinic.Now.AddHours(1);

    public override DateTimeOffset GetUtcNow() => Now;
}
