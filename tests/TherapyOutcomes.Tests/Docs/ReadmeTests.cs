namespace TherapyOutcomes.Tests.Docs;

public class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/TherapyOutcomes/README.md")]
    public void Snippet_OfEmbedding_IsTheRegionThatIsCompiled(string page) =>
        Repository.AssertSnippet(page, "embed", "docs/samples/ClinicHost/Program.cs");

    [Theory]
    [InlineData("TherapyOutcomes")]
    [InlineData("TherapyOutcomes.Analysis")]
    [InlineData("TherapyOutcomes.AspNetCore")]
    [InlineData("TherapyOutcomes.EntityFrameworkCore")]
    [InlineData("TherapyOutcomes.Reporting")]
    [InlineData("TherapyOutcomes.Testing")]
    [InlineData("TherapyOutcomes.Cli")]
    public void Page_OfAPackage_IsShortAndBeginsWithItsName(string package)
    {
        var lines = Repository.Read($"src/{package}/README.md").Split('\n');

        Assert.Equal($"# {package}", lines[0]);
        Assert.InRange(lines.Length, 20, 50);
    }

    [Fact]
    public void Host_InItsWhole_HasLessThanFortyLines() =>
        Assert.True(Repository.Read("docs/samples/ClinicHost/Program.cs").Split('\n').Length < 40);

    [Fact]
    public void Diagram_OnTheFrontPage_IsDrawnFromTheDefinitionThatRuns() =>
        Assert.Equal(WorkflowDiagram.ToMermaid(StandardRules.Book).Trim(), Repository.Block(Readme, "diagram").Trim());

    [Fact]
    public void Practices_OnTheFrontPage_PointToFoldersThatExist()
    {
        var folders = Readme.Split('\n')
            .Where(line => line.Contains("](src/TherapyOutcomes/", StringComparison.Ordinal) && line.StartsWith('|'))
            .Select(line => line[(line.LastIndexOf('(') + 1)..line.LastIndexOf(')')])
            .ToList();

        Assert.Equal(10, folders.Count);
        Assert.All(folders, folder => Assert.True(Directory.Exists(Path.Combine(Repository.Root, folder)), folder));
    }
}
