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
        foreach (var practice in PracticesInDocs.InOrder)
        {
            var commands = CommandsOf(practice).ToList();
            var names = commands.Select(type => $"`{CommandCatalog.NameOf((Command)Samples.Of(type))}`").Order(StringComparer.Ordinal);
            var folders = commands.Select(FolderOf).Append(Folder(practice)).Distinct().Order(StringComparer.Ordinal).Select(folder => Link(Source, folder));
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {PracticesInDocs.TitleOf(practice)} | {string.Join(", ", names)} | {string.Join(", ", folders)} | {Shown(practice)} |\n");
        }

        page.Append("\n| rule | finds | code | test |\n|---|---|---|---|\n");
        foreach (var rule in StandardRules.All.OrderBy(rule => (int)rule.Descriptor.Practice == 0 ? 11 : (int)rule.Descriptor.Practice).ThenBy(rule => rule.Descriptor.Id, StringComparer.Ordinal))
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {rule.Descriptor.Id} | {rule.Descriptor.Title} | {Link(CodeOf(rule))} | {Link(TestOf(rule))} |\n");
        }

        return page.ToString();
    }

    private static string Folder(Practice practice) => $"Practices/{practice}";

    private static IEnumerable<Type> CommandsOf(Practice practice) => Samples.CommandTypes.Where(type => PracticesInDocs.Of(type) == practice);

    private static string FolderOf(Type type) => PracticesInDocs.FolderOf(type);

    private static string CodeOf(Rule rule) => Repository.Single(Source, $"{rule.GetType().Name}.cs");

    // The rule's own test class, which speaks of it.
    private static string TestOf(Rule rule)
    {
        var test = Repository.Single(Tests, $"{rule.GetType().Name}Tests.cs");
        Assert.Contains($"\"{rule.Descriptor.Id}\"", Repository.Read(test), StringComparison.Ordinal);
        return test;
    }

    private static string Shown(Practice practice)
    {
        var method = Assert.Single(typeof(TenPracticesTests).GetMethods(), method => method.Name.StartsWith($"{practice}_", StringComparison.Ordinal));
        return $"[{method.Name}](../{Repository.Single(Tests, $"{nameof(TenPracticesTests)}.cs")})";
    }

    private static string Link(string root, string folder)
    {
        Assert.True(Directory.Exists(Path.Combine(Repository.Root, root, folder)), $"{root}/{folder}");
        return $"[{folder}](../{root}/{folder})";
    }

    private static string Link(string path) => $"[{Path.GetFileNameWithoutExtension(path)}](../{path})";
}
