using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Docs;

/// <summary>The guide shows code that is compiled, and that <c>.ci/run</c> runs against the packages.</summary>
public sealed class GuideTests
{
    private const string Guide = "docs/embed-in-aspnetcore.md";

    [Theory]
    [InlineData("program", "WebHost")]
    [InlineData("outcomes", "ClinicWeb")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name, string sample) =>
        Repository.AssertSnippet(Guide, name, $"docs/samples/{sample}/Program.cs");

    [Fact]
    public void Page_OfThePackage_ShowsWhatIsCompiled() =>
        Repository.AssertSnippet("src/TherapyOutcomes.AspNetCore/README.md", "outcomes", "docs/samples/ClinicWeb/Program.cs");

    [Fact]
    public void ClinicWeb_ItsOwnCode_IsLessThanTwoHundredLines() => Assert.True(
        Directory.GetFiles(Path.Combine(Repository.Root, "docs/samples/ClinicWeb"), "*.cs", SearchOption.AllDirectories).Sum(file => File.ReadAllLines(file).Length) < 200);

    [Fact]
    public void Table_OfTheGuide_NamesEveryArea() =>
        Assert.All(Enum.GetNames<OutcomeArea>(), area => Assert.Contains($"| `{area}` |", Repository.Read(Guide), StringComparison.Ordinal));
}
