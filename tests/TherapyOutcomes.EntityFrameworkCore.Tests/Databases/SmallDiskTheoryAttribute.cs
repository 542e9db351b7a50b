namespace TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

/// <summary>A theory that needs a small disk. It is skipped, and says so, where none can be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskTheoryAttribute : TheoryAttribute
{
    public SmallDiskTheoryAttribute() => Skip = SmallDisk.IsAvailable ? null : "No small disk: this user may not mount one.";
}
