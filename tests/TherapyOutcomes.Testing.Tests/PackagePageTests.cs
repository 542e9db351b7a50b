using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Testing.Tests;

/// <summary>The example on the page of the package.</summary>
public sealed class PackagePageTests
{
    [Fact]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled() =>
        Repository.AssertSnippet("src/TherapyOutcomes.Testing/README.md", "example", "tests/TherapyOutcomes.Testing.Tests/PackagePageTests.cs");

    [Fact]
    public void Snippet_Run_Holds()
    {
        #region example
        var care = Given.Episode().Improved().Documented().Build();

        var answer = care.OnDay(20).RecordSession("s2");

        answer.AssertAccepted().AssertStage(EpisodeStage.Monitoring).AssertFinds("MON002");
        #endregion
    }
}
