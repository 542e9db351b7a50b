using System.Text;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Tests.Docs;

public class PracticesPageTests
{
    private const string Tests = "tests/TherapyOutcomes.Tests";
    private const string Source = "src/TherapyOutcomes";

    [Fact]
    public void PracticesPage_OfCommandsRulesAndTests_IsGenerated()
    {
        var page = Path.Combine(Repository.Root, "docs", "practices.md");
        var expected = Generate();

        if (!File.Exists(page) || Repository.Read("docs/practices.md") != expected)
        {
            File.WriteAllText(Path.Combine(Repository.Root, "docs", "practices.received.md"), expected);
            Assert.Fail("docs/practices.md differs from the code. Review docs/practices.received.md and put it in its place.");
        }
    }

    private static string Generate()
    {
        var page = new StringBuilder("""
            # The ten practices, and where each lives

            Generated from the commands, the rules and the files; a test holds it to them. What each rule finds is on the
            [page of rules](rules.md).


            """.ReplaceLineEndings("\n"));
        page.Append("| practice | commands | code | tests |\n|---|---|---|---|\n");
        foreach (var practice in Enum.GetValues<Practice>().Skip(1).Append(Practice.Record))
        {
            var folder = Folder(practice);
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {Title(practice)} | {string.Join(", ", CommandsOf(practice))} | {Link(Source, folder)} | {Link(Tests, folder)} |\n");
        }

        page.Append("\n| rule | finds | code | test |\n|---|---|---|---|\n");
        foreach (var rule in StandardRules.All.OrderBy(rule => (int)rule.Descriptor.Practice == 0 ? 11 : (int)rule.Descriptor.Practice).ThenBy(rule => rule.Descriptor.Id, StringComparer.Ordinal))
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {rule.Descriptor.Id} | {rule.Descriptor.Title} | {Link(CodeOf(rule))} | {Link(TestOf(rule))} |\n");
        }

        return page.ToString();
    }

    private static string Title(Practice practice) => practice switch
    {
        Practice.Record => "the record itself",
        Practice.Documentation => "1 document the improvement",
        Practice.Monitoring => "2 continue monitoring",
        Practice.Planning => "3 adjust the treatment plan",
        Practice.Communication => "4 communicate with the client",
        Practice.Relationship => "5 build a therapeutic relationship",
        Practice.Referral => "6 refer to other professionals",
        Practice.Education => "7 continuous education",
        Practice.Feedback => "8 seek feedback",
        Practice.Privacy => "9 respect privacy",
        Practice.Celebration => "10 celebrate the success",
        _ => throw new ArgumentOutOfRangeException(nameof(practice), practice, null),
    };

    private static string Folder(Practice practice) => practice == Practice.Record ? "Rules" : practice.ToString();

    // A command lives where its type does; those of the episode and of its measures are the record's.
    private static IEnumerable<string> CommandsOf(Practice practice) => Samples.CommandTypes
        .Where(type => PracticeOf(type) == practice)
        .Select(type => $"`{WireCommands.NameOf((Command)Samples.Of(type))}`")
        .Order(StringComparer.Ordinal);

    private static Practice PracticeOf(Type type) =>
        Enum.TryParse<Practice>(type.Namespace!.Split('.')[^1], out var practice) ? practice : Practice.Record;

    private static string CodeOf(Rule rule) => Single(Source, $"{rule.GetType().Name}.cs");

    // The rule's own test class, or the one of its practice that names it.
    private static string TestOf(Rule rule)
    {
        var own = Files(Tests).FirstOrDefault(path => Path.GetFileName(path) == $"{rule.GetType().Name}Tests.cs");
        return own ?? Files($"{Tests}/{Folder(rule.Descriptor.Practice)}").First(path => Repository.Read(path).Contains($"\"{rule.Descriptor.Id}\"", StringComparison.Ordinal));
    }

    private static string Single(string folder, string name) => Files(folder).Single(path => Path.GetFileName(path) == name);

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static string Link(string root, string folder)
    {
        Assert.True(Directory.Exists(Path.Combine(Repository.Root, root, folder)), $"{root}/{folder}");
        return $"[{folder}](../{root}/{folder})";
    }

    private static string Link(string path) => $"[{Path.GetFileNameWithoutExtension(path)}](../{path})";
}
