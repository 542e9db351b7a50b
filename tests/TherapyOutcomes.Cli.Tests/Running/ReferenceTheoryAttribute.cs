namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>Tests that need the reference cases, which are no part of the repository; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReferenceTheoryAttribute : TheoryAttribute
{
    public ReferenceTheoryAttribute()
    {
        if (!File.Exists(Repository.ReferenceManifest))
        {
            Skip = "The reference cases ../shared/reference are not beside this repository.";
        }
    }
}
