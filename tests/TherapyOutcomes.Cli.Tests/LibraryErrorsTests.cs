using System.Text.RegularExpressions;

namespace TherapyOutcomes.Cli.Tests;

public sealed partial class LibraryErrorsTests
{
    /// <summary>What a developer can do something about, and a user of the tool can't.</summary>
    private static readonly string[] Unknown =
        ["UseMasterKeys", "StoreTextUnencrypted", "OutcomeServiceFactory", "OutcomeSchema", "inner exception", "with the same id:", "this process", "migration"];

    /// <summary>The tool maps its own tables and brings its own store, so these never reach its users.</summary>
    private static readonly string[] OnlyInHosts = ["StoreTables.cs", "StorageCheck.cs", "MissingStore.cs"];

    [Fact]
    public void Say_EveryMessageOfTheLibrary_NamesOptionsInsteadOfMembers()
    {
        var messages = Messages().ToList();
        var left = messages.Select(message => LibraryErrors.Say(message, "why")).Where(message => Unknown.Any(name => message.Contains(name, StringComparison.Ordinal))).ToList();

        Assert.InRange(messages.Count, 12, 100);
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    [Fact]
    public void Say_ErrorOfTheDatabase_TellsWhatTheDriverSaid()
    {
        var error = new TherapyOutcomesException(ErrorCodes.StoreFailed, "The database refused a statement; the inner exception says why.", new InvalidOperationException("No such table: x."));

        Assert.Equal("TO3014: The database refused a statement (No such table: x).", LibraryErrors.Say(error));
    }

    [Fact]
    public void Say_AnyOtherMessage_IsLeftAsItIs() =>
        Assert.Equal("TO3012: A row can't be read.", LibraryErrors.Say(new TherapyOutcomesException(ErrorCodes.RowUnreadable, "A row can't be read.")));

    private static IEnumerable<string> Messages()
    {
        string[] folders = ["src/TherapyOutcomes", "src/TherapyOutcomes.EntityFrameworkCore"];
        return folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !OnlyInHosts.Contains(Path.GetFileName(file)))
            .SelectMany(File.ReadLines)
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Literal().Matches(line))
            .Select(match => Hole().Replace(match.Groups["text"].Value, "…"))
            .Where(text => text.Contains(' ', StringComparison.Ordinal) && Unknown.Any(name => text.Contains(name, StringComparison.Ordinal)));
    }

    [GeneratedRegex("\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
