namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>A test that needs reference data that is not part of the repository; skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReferenceFactAttribute : FactAttribute
{
    public ReferenceFactAttribute(string file)
    {
        if (!File.Exists(Repository.Reference(file)))
        {
            Skip = $"The reference data ../shared/reference/data/{file} is not beside this repository.";
        }
    }
}
