using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Docs;

/// <summary>The guide shows code that is compiled, and that <c>.ci/run</c> runs against the packages.</summary>
public sealed class GuideTests
{
    private const string Guide = "docs/embed-in-your-dbcontext.md";

    private const string Package = "src/TherapyOutcomes.EntityFrameworkCore/README.md";

    [Theory]
    [InlineData(Guide, "context", "ClinicContext.cs")]
    [InlineData(Guide, "register", "Program.cs")]
    [InlineData(Guide, "transaction", "Program.cs")]
    [InlineData(Package, "context", "ClinicContext.cs")]
    [InlineData(Package, "register", "Program.cs")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string page, string name, string file) =>
        Repository.AssertSnippet(page, name, $"docs/samples/DatabaseHost/{file}");
}
