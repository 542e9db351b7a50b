namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>Finds files of the repository, and the reference data beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Sample => Path.Combine(Root, "docs", "samples", "clinic-week.csv");

    public static string ReferenceManifest => Path.GetFullPath(Path.Combine(Root, "..", "shared", "reference", "manifest.json"));

    public static string Reference(string file) => Path.GetFullPath(Path.Combine(Root, "..", "shared", "reference", "data", file));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TherapyOutcomes.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run below the folder of TherapyOutcomes.sln.");
    }
}
