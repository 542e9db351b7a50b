using System.Text.RegularExpressions;

namespace TherapyOutcomes.Tests.Support;

/// <summary>Files of the repository, for tests that hold pages to the code.</summary>
public static partial class Repository
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Reads a file by its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>Compares a page that is generated from the code with the one that is committed. If they differ, writes the new one next to it.</summary>
    public static void AssertCurrent(string page, string expected)
    {
        var path = Path.Combine(Root, page);
        if (!File.Exists(path) || Read(page) != expected)
        {
            var received = Path.ChangeExtension(page, $".received{Path.GetExtension(page)}");
            File.WriteAllText(Path.Combine(Root, received), expected);
            Assert.Fail($"{page} differs from the code. Review {received} and put it in its place.");
        }
    }

    /// <summary>The path, from the root, of the one C# file with a name under a folder.</summary>
    public static string Single(string folder, string name)
    {
        var found = Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => Path.GetFileName(path) == name)
            .ToList();
        Assert.True(found.Count == 1, $"There must be one {name} under {folder}; there are {found.Count}.");
        return found[0];
    }

    /// <summary>The fenced block between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /… --&gt;</c> on a page.</summary>
    public static string Block(string page, string name)
    {
        var start = page.IndexOf($"<!-- {name} -->", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no block '{name}'.");
        return Fenced().Match(page, start).Groups["text"].Value;
    }

    /// <summary>The lines of a <c>#region</c> in a source file, without their common indent.</summary>
    public static string Region(string source, string name)
    {
        var match = Regex.Match(source, $@"#region {name}\n(?<text>.*?)\n\s*#endregion", RegexOptions.Singleline);
        Assert.True(match.Success, $"The source has no region '{name}'.");
        return Unindented(match.Groups["text"].Value);
    }

    /// <summary>Compares a snippet on a page with the <c>#region</c> of the same name, which is compiled.</summary>
    public static void AssertSnippet(string page, string name, string source) =>
        Assert.Equal(Region(Read(source), name), Block(Read(page), $"snippet: {name}"));

    private static string Unindented(string region)
    {
        var lines = region.Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : line));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TherapyOutcomes.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    [GeneratedRegex(@"```\w*\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
