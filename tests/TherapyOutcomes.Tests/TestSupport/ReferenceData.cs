namespace TherapyOutcomes.Tests.TestSupport;

/// <summary>The folder with real data and a peer's results, beside the repository. It is not part of it, so tests may not find it.</summary>
internal static class ReferenceData
{
    internal const string Absent = "The folder ../shared/reference is not beside this repository, so there is nothing to compare with.";

    internal static string? Folder { get; } = Find();

    internal static string PathOf(string relative) => Path.Combine(Folder ?? throw new InvalidOperationException(Absent), relative);

    internal static CsvTable Data(string name) => CsvTable.Read(PathOf($"data/{name}"));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TherapyOutcomes.sln")))
            {
                var reference = Path.Combine(folder.FullName, "..", "shared", "reference");
                return File.Exists(Path.Combine(reference, "manifest.json")) ? Path.GetFullPath(reference) : null;
            }
        }

        return null;
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReferenceFactAttribute : FactAttribute
{
    public ReferenceFactAttribute() => Skip = ReferenceData.Folder is null ? ReferenceData.Absent : null;
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReferenceTheoryAttribute : TheoryAttribute
{
    public ReferenceTheoryAttribute() => Skip = ReferenceData.Folder is null ? ReferenceData.Absent : null;
}
