using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests.Support;

/// <summary>Files of the repository, found from where this source lies.</summary>
internal static class RepositoryFiles
{
    public static string PathOf(string relative) => Path.Combine(Root(), relative);

    private static string Root([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", ".."));
}
