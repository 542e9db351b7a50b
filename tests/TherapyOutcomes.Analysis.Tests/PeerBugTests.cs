using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>Where the peer is wrong: the right rule, one by one, in the order of the reference folder's README.</summary>
public class PeerBugTests
{
    private static readonly ReferencePopulation Worked = new() { MeanPre = 32, SdPre = 14, MeanPost = 24, SdPost = 15, Correlation = 0.6 };

    [Theory]
    [InlineData(Better.Lower, 24)]
    [InlineData(Better.Higher, -8)]
    public void CutoffB_UsesTheFunctionalSpread(Better better, double expected)
    {
        var rule = new CutoffMethod { Type = CutoffType.B, FunctionalMean = 8, FunctionalSd = 8 }.Fit(Worked, better);
        Assert.Equal(expected, rule.Cutoff);
    }

    // The worked client: the peer takes the clinical population's 14 for the functional one's 8.
    [Fact]
    public void CutoffB_WorkedClient_Is24AndNotThePeers36()
    {
        const double peer = 8 + (2 * 14);
        var rule = new CutoffMethod { Type = CutoffType.B, FunctionalMean = 8, FunctionalSd = 8 }.Fit(Worked, Better.Lower);
        Assert.Equal((24, 36), (rule.Cutoff, peer));
        Assert.Equal((true, false), (rule.IsClinicalBefore(30), 30 > peer));
    }

    [Fact]
    public void CutoffB_OnTrueScores_UsesTheFunctionalSpreadAndItsReliability()
    {
        var rule = new CutoffMethod { Type = CutoffType.B, Formula = CutoffFormula.HagemanArrindell, Reliability = 0.9, FunctionalMean = 8, FunctionalSd = 8 }.Fit(Worked, Better.Lower);
        var errorSquared = 14 * 14 * 0.1;
        Assert.Equal(8 + (2 * 8 * Math.Sqrt((64 - errorSquared) / 64)), rule.Cutoff!.Value, 12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-5)]
    public void Percentage_BaselineZero_IsNotComputable(double post)
    {
        foreach (var better in Enum.GetValues<Better>())
        {
            var rule = new PercentageMethod { Percent = 0.25 }.Fit(ReferencePopulation.Unknown, better);
            Assert.Equal(ChangeClass.NotComputable, rule.Classify(0, post));
            Assert.Equal(NotComputableReason.BaselineZero, rule.WhyNotComputable(0, post));
            Assert.Null(rule.ChangeIndex(0, post));
        }
    }

    [Fact]
    public void Percentage_NegativeBaseline_IsNotComputable()
    {
        var rule = new PercentageMethod { Percent = 0.25 }.Fit(ReferencePopulation.Unknown, Better.Lower);
        Assert.Equal(ChangeClass.NotComputable, rule.Classify(-10, -20));
        Assert.Equal(NotComputableReason.BaselineNegative, rule.WhyNotComputable(-10, -20));
    }

    [ReferenceFact]
    public void Percentage_EdgeCase_LeavesOutTheFiveClientsWithoutAPositiveBaseline()
    {
        var (_, _, analysis) = ReferenceCaseTests.Run("pct_edge_25_lower");
        Assert.Equal((8, 7, 5, 6, 23, 26), (analysis.Counts.NotComputable, analysis.Counts.Unchanged, analysis.Counts.Deteriorated, analysis.Counts.Improved, analysis.Statistics.NUsed, analysis.Statistics.NOriginal));
    }

    [ReferenceTheory]
    [InlineData("anchor_first_pre_absent", "anchor_first_pre_na")]
    [InlineData("dist_first_pre_absent_JT", "dist_first_pre_na_JT")]
    public void FromRows_FirstClientWithoutBaselineRow_KeepsBeforeAndAfterApart(string absent, string present)
    {
        var (_, pairs, analysis) = ReferenceCaseTests.Run(absent);
        var (_, _, asPresent) = ReferenceCaseTests.Run(present);
        Assert.Equal(asPresent.Statistics, analysis.Statistics);
        Assert.Equal(asPresent.Counts, analysis.Counts);
        Assert.Equal("1", pairs.Ids[0]);
        Assert.Equal((double.NaN, 12), (pairs.Pre[0], pairs.Post[0]));
        Assert.Equal(NotComputableReason.MissingBaseline, analysis.Rule.WhyNotComputable(pairs.Pre[0], pairs.Post[0]));
    }

    [ReferenceFact]
    public void Cutoff_ScoreThatStaysOnTheCutoff_IsUnchanged()
    {
        var (_, pairs, analysis) = ReferenceCaseTests.Run("stat_cutoff_tie_JT_c");
        Assert.Equal(18, analysis.Statistics.Cutoff);
        Assert.Equal(ChangeClass.Unchanged, analysis.Classes[pairs.Ids.IndexOf("1")]);
        Assert.Equal((1, 2, 0), (analysis.Counts.Improved, analysis.Counts.Unchanged, analysis.Counts.Deteriorated));
    }

    [Fact]
    public void Cutoff_ScoreThatReachesTheCutoffFromTheFunctionalSide_IsDeteriorated()
    {
        var rule = new CutoffMethod { Type = CutoffType.C, FunctionalMean = 16, FunctionalSd = 2 }.Fit(new() { MeanPre = 20, SdPre = 2 }, Better.Lower);
        Assert.Equal(ChangeClass.Deteriorated, rule.Classify(17, 18));
        Assert.Equal(ChangeClass.Deteriorated, rule.Classify(18, 19));
        Assert.Equal(ChangeClass.Unchanged, rule.Classify(19, 18));
    }

    [Fact]
    public void Methods_HierarchicalLinearModel_IsNotOffered() =>
        Assert.DoesNotContain(Enum.GetNames<ReliableChangeIndex>(), name => name.Contains("Hierarch", StringComparison.OrdinalIgnoreCase) || name.Contains("HLM", StringComparison.OrdinalIgnoreCase));

    // Why: judged is how far a client is from the average course, so whoever gains less than others "deteriorates".
    [ReferenceFact]
    public void HierarchicalLinearModel_OfThePeer_CallsClientsWorseWhoGotBetter()
    {
        var peer = ReferenceCase.Of("dist_hlm_sg_bdi").Expected("patients");
        var worse = Enumerable.Range(0, peer.Count).Where(row => peer.Text("category")[row] == "Deteriorated").ToArray();
        Assert.Equal(10, worse.Length);
        Assert.All(worse, row => Assert.True(peer.Numbers("post")[row] < peer.Numbers("pre")[row]));
        Assert.Equal((37, 0), (ReferenceCaseTests.Run("dist_sg_bdi_90_JT").Analysis.Counts.Improved, ReferenceCaseTests.Run("dist_sg_bdi_90_JT").Analysis.Counts.Deteriorated));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1.2)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Reliability_OutsideItsRange_IsAnErrorThatNamesIt(double reliability)
    {
        Assert.All(
            [
                () => new ReliableChangeMethod { Reliability = reliability },
                () => new ReliableChangeMethod { Reliability = 0.8, ReliabilityPost = reliability },
                () => new CutoffMethod { Reliability = reliability },
            ],
            (Func<ChangeMethod> make) =>
            {
                var error = Assert.Throws<AnalysisParameterException>(make);
                Assert.StartsWith("reliability", error.ParamName, StringComparison.Ordinal);
                Assert.Contains("below 1", error.Message, StringComparison.Ordinal);
                Assert.Contains("below 1", error.Allowed, StringComparison.Ordinal);
            });
    }

    [Fact]
    public void Reliability_Zero_IsAllowed() =>
        Assert.Equal(14, new ReliableChangeMethod { Reliability = 0 }.Fit(Worked, Better.Lower).StandardError);

    [Fact]
    public void Run_NoSpreadBefore_IsAnErrorThatNamesIt()
    {
        double[] pre = [5, 5, 5];
        double[] post = [1, 2, 3];
        ChangeMethod[] methods = [new ReliableChangeMethod { Reliability = 0.8 }, new CutoffMethod(), new CombinedMethod { Change = new AnchorMethod { Mic = 1 }, Cutoff = new() }];
        Assert.All(methods, method =>
        {
            var error = Assert.Throws<AnalysisParameterException>(() => CaseloadAnalysis.Run(pre, post, method, Better.Lower));
            Assert.Equal("sdPre", error.ParamName);
            Assert.Contains("above 0", error.Message, StringComparison.Ordinal);
        });
        Assert.Equal(3, CaseloadAnalysis.Run(pre, post, new AnchorMethod { Mic = 1 }, Better.Lower).Counts.Improved);
    }
}
