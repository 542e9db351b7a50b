namespace TherapyOutcomes.Tests.Support;

/// <summary>The folder with real data and a peer's results, beside the repository. It is not part of it, so tests may not find it.</summary>
internal static class ReferenceData
{
    internal const string Absent = "The folder ../shared/reference is not beside this repository, so there is nothing to compare with.";

    internal static string? Folder { get; } = Find();

    internal static string PathOf(string relative) => Path.Combine(Folder ?? throw new InvalidOperationException(Absent), relative);

    internal static CsvTable Data(string name) => CsvTable.Read(PathOf($"data/{name}"));

    private static string? Find()
    {
        var reference = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "reference"));
        return File.Exists(Path.Combine(reference, "manifest.json")) ? reference : null;
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
