using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>The example on the page of the package.</summary>
public sealed class PackagePageTests
{
    [Fact]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled() =>
        Repository.AssertSnippet("src/TherapyOutcomes.Analysis/README.md", "example", "tests/TherapyOutcomes.Analysis.Tests/PackagePageTests.cs");

    [Fact]
    public void Snippet_Run_CountsThoseWhoImprovedOfAll()
    {
        #region example
        string[] clients = ["ann", "ann", "bea", "bea", "cyd", "cyd", "dot"];
        double[] weeks = [0, 12, 0, 12, 0, 12, 0];
        double[] scores = [42, 12, 36, 34, 50, 30, 44];

        var pairs = ClientPairs.FromRows(clients, weeks, scores, pre: 0.0, post: 12.0);
        var method = new ReliableChangeMethod { Reliability = 0.9 };
        var analysis = CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), method, Better.Lower);
        var rates = ResponderRates.Of(analysis.Counts, pairs.Started);

        Console.WriteLine($"{analysis.Counts.Improved} of {rates.MissingAsNonResponder!.Total} improved during care. {AnalysisNotes.WithoutControl}");
        #endregion
        Assert.Equal((2, 4), (analysis.Counts.Improved, rates.MissingAsNonResponder.Total));
    }
}
