using System.Text;

namespace TherapyOutcomes.Tests.Docs;

public class PracticesPageTests
{
    private const string Tests = "tests/TherapyOutcomes.Tests";
    private const string Source = "src/TherapyOutcomes";

    [Fact]
    public void PracticesPage_OfCommandsRulesAndTests_IsGenerated() => Repository.AssertCurrent("docs/practices.md", Generate());

    private static string Generate()
    {
        var page = new StringBuilder("""
            # The ten practices, and where each lives

            This page is generated from the code, and a test keeps it current. [Rules](rules.md) says more about each
            rule.

            The linked test shows a practice at work: what it asks for and what changes once that is done. Each rule has its own test class.


            """.ReplaceLineEndings("\n"));
        page.Append("| practice | commands | code | test |\n|---|---|---|---|\n");
        foreach (var practice in Enum.GetValues<Practice>().Skip(1).Append(Practice.Record))
        {
            var commands = CommandsOf(practice).ToList();
            var names = commands.Select(type => $"`{CommandCatalog.NameOf((Command)Samples.Of(type))}`").Order(StringComparer.Ordinal);
            var folders = commands.Select(FolderOf).Append(Folder(practice)).Distinct().Order(StringComparer.Ordinal).Select(folder => Link(Source, folder));
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {Title(practice)} | {string.Join(", ", names)} | {string.Join(", ", folders)} | {Shown(practice)} |\n");
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

    private static string Folder(Practice practice) => $"Practices/{practice}";

    // A command lives where its type does; those of the episode and of its measures are the record's.
    private static IEnumerable<Type> CommandsOf(Practice practice) => Samples.CommandTypes.Where(type => PracticeOf(type) == practice);

    private static string FolderOf(Type type) => Single(Source, $"{type.Name}.cs")[(Source.Length + 1)..].Split("/Commands/")[0];

    private static Practice PracticeOf(Type type) =>
        Enum.TryParse<Practice>(FolderOf(type).Split('/')[^1], out var practice) ? practice : Practice.Record;

    private static string CodeOf(Rule rule) => Single(Source, $"{rule.GetType().Name}.cs");

    // The rule's own test class, which speaks of it.
    private static string TestOf(Rule rule)
    {
        var test = Single(Tests, $"{rule.GetType().Name}Tests.cs");
        Assert.Contains($"\"{rule.Descriptor.Id}\"", Repository.Read(test), StringComparison.Ordinal);
        return test;
    }

    private static string Shown(Practice practice)
    {
        var method = Assert.Single(typeof(TenPracticesTests).GetMethods(), method => method.Name.StartsWith($"{practice}_", StringComparison.Ordinal));
        return $"[{method.Name}](../{Single(Tests, $"{nameof(TenPracticesTests)}.cs")})";
    }

    private static string Single(string folder, string name)
    {
        var found = Files(folder).Where(path => Path.GetFileName(path) == name).ToList();
        Assert.True(found.Count == 1, $"There must be one {name} under {folder}; there are {found.Count}.");
        return found[0];
    }

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
