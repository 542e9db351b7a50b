using TherapyOutcomes.Analysis;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>One client, worked out by hand: lower is better, 40 before and 22 after.</summary>
public class WorkedClientTests
{
    private const double Pre = 40;
    private const double Post = 22;
    private const int Digits = 4;

    private static readonly ReferencePopulation Population = new() { MeanPre = 32, SdPre = 14, MeanPost = 24, SdPost = 15, Correlation = 0.6 };

    [Fact]
    public void JacobsonTruax_WorkedClient_IsImproved()
    {
        var rule = Fit(ReliableChangeIndex.JacobsonTruax);
        Assert.Equal(4.4272, rule.StandardError!.Value, Digits);
        Assert.Equal(6.2610, rule.StandardErrorOfDifference!.Value, Digits);

        // The document rounds z to 1.96 and 1.645 for the minimal detectable change; the rule takes the exact quantiles.
        Assert.Equal(12.2715, 1.96 * rule.StandardErrorOfDifference.Value, Digits);
        Assert.Equal(10.2993, 1.645 * rule.StandardErrorOfDifference.Value, Digits);
        Assert.Equal(12.2713, rule.ReliableChange!.Value, Digits);
        Assert.Equal(-30.27, Post - Pre - rule.ReliableChange.Value, 2);
        Assert.Equal(-5.73, Post - Pre + rule.ReliableChange.Value, 2);
    }

    [Theory]
    [InlineData(ReliableChangeIndex.JacobsonTruax, -2.8749, ChangeClass.Improved)]
    [InlineData(ReliableChangeIndex.GulliksenLordNovick, -2.8185, ChangeClass.Improved)]
    [InlineData(ReliableChangeIndex.HsuLinnLord, -1.5076, ChangeClass.Unchanged)]
    [InlineData(ReliableChangeIndex.EdwardsNunnally, -3.8851, ChangeClass.Improved)]
    [InlineData(ReliableChangeIndex.NunnallyKotsch, -2.7403, ChangeClass.Improved)]
    [InlineData(ReliableChangeIndex.HagemanArrindell, -2.8577, ChangeClass.Improved)]
    public void Index_WorkedClient_HasTheWorkedValue(ReliableChangeIndex index, double expected, ChangeClass verdict)
    {
        var rule = Fit(index);
        Assert.Equal(expected, rule.ChangeIndex(Pre, Post)!.Value, Digits);
        Assert.Equal(verdict, rule.Classify(Pre, Post));
        Assert.Equal(index == ReliableChangeIndex.HagemanArrindell ? 1.644853626951472 : 1.959963984540054, rule.CriticalValue!.Value, 13);
    }

    [Fact]
    public void EdwardsNunnally_WorkedClient_HasTheWorkedExpectationAndInterval()
    {
        var rule = Fit(ReliableChangeIndex.EdwardsNunnally);
        var expected = Post - (rule.ChangeIndex(Pre, Post)!.Value * rule.StandardError!.Value);
        Assert.Equal(39.2, expected, Digits);
        Assert.Equal(30.52, expected - (rule.CriticalValue!.Value * rule.StandardError.Value), 2);
        Assert.Equal(47.88, expected + (rule.CriticalValue.Value * rule.StandardError.Value), 2);
    }

    [Fact]
    public void NunnallyKotsch_WorkedClient_HasTheWorkedDenominator() =>
        Assert.Equal(6.2766, 1 / Slope(Fit(ReliableChangeIndex.NunnallyKotsch).ChangeIndex), Digits);

    // Both reliabilities are folded into the slope: the index of change has sqrt(rDD) / Sdiff, that of the cutoff sqrt(r) / SEm.
    [Fact]
    public void HagemanArrindell_WorkedClient_HasTheWorkedReliabilities()
    {
        var rule = new CombinedMethod { Change = Reliable(ReliableChangeIndex.HagemanArrindell, 0.05), Cutoff = Cutoff(CutoffType.C) }.Fit(Population, Better.Lower);
        var (ofDifference, after) = (Slope(rule.ChangeIndex) * rule.StandardErrorOfDifference!.Value, Slope((_, post) => rule.CutoffIndex(post)) * rule.StandardError!.Value);
        Assert.Equal(.7680, ofDifference * ofDifference, Digits);
        Assert.Equal(.9129, after * after, Digits);
        Assert.Equal(.9000, 1 - (rule.StandardError.Value * rule.StandardError.Value / (14 * 14)), Digits);
    }

    [Theory]
    [InlineData(ReliableChangeIndex.GulliksenLordNovick)]
    [InlineData(ReliableChangeIndex.HsuLinnLord)]
    public void StandardError_OfPrediction_HasTheWorkedValue(ReliableChangeIndex index) => Assert.Equal(6.1025, Fit(index).StandardError!.Value, Digits);

    [Fact]
    public void NunnallyKotsch_WithoutReliabilityAfter_TakesTheOneBefore()
    {
        var method = Reliable(ReliableChangeIndex.NunnallyKotsch, 0.05);
        Assert.Equal(
            (method with { ReliabilityPost = 0.9 }).Fit(Population, Better.Lower).ChangeIndex(Pre, Post),
            (method with { ReliabilityPost = null }).Fit(Population, Better.Lower).ChangeIndex(Pre, Post));
    }

    [Theory]
    [InlineData(CutoffType.A, 4, false)]
    [InlineData(CutoffType.B, 24, true)]
    [InlineData(CutoffType.C, 16.7273, false)]
    public void Cutoff_WorkedClient_HasTheWorkedValue(CutoffType type, double expected, bool functional)
    {
        var rule = Cutoff(type).Fit(Population, Better.Lower);
        Assert.Equal(expected, rule.Cutoff!.Value, Digits);
        Assert.Equal(functional, rule.IsFunctionalAfter(Post));
        Assert.True(rule.IsClinicalBefore(Pre));
        Assert.Null(rule.CutoffIndex(Post));
    }

    [Fact]
    public void CutoffOnTrueScores_WorkedClient_IsNotRecovered()
    {
        var method = new CombinedMethod { Change = Reliable(ReliableChangeIndex.HagemanArrindell, 0.05), Cutoff = Cutoff(CutoffType.C) };
        var rule = method.Fit(Population, Better.Lower);
        Assert.Equal(16.0181, rule.Cutoff!.Value, Digits);
        Assert.Equal(1.4554, rule.CutoffIndex(Post)!.Value, Digits);
        Assert.Equal(ChangeClass.Improved, rule.Classify(Pre, Post));
    }

    [Fact]
    public void CutoffOnTrueScores_InACombination_FollowsTheIndexUnlessToldOtherwise()
    {
        var cutoff = Cutoff(CutoffType.C);
        var combined = new CombinedMethod { Change = Reliable(ReliableChangeIndex.HagemanArrindell, 0.05), Cutoff = cutoff };
        Assert.Equal(16.7273, (combined with { Cutoff = cutoff with { Formula = CutoffFormula.JacobsonTruax } }).Fit(Population, Better.Lower).Cutoff!.Value, Digits);
        Assert.Equal(16.7273, (combined with { Change = Reliable(ReliableChangeIndex.JacobsonTruax, 0.05) }).Fit(Population, Better.Lower).Cutoff!.Value, Digits);
        Assert.Equal(16.0181, (cutoff with { Formula = CutoffFormula.HagemanArrindell, Reliability = 0.9 }).Fit(Population, Better.Lower).Cutoff!.Value, Digits);
    }

    [Fact]
    public void Percentage_WorkedClient_Is45PercentDown()
    {
        var thirty = new PercentageMethod { Percent = 0.3 }.Fit(ReferencePopulation.Unknown, Better.Lower);
        Assert.Equal(-0.45, thirty.ChangeIndex(Pre, Post));
        Assert.Equal(ChangeClass.Improved, thirty.Classify(Pre, Post));
        Assert.Equal(ChangeClass.Unchanged, new PercentageMethod { Percent = 0.5 }.Fit(ReferencePopulation.Unknown, Better.Lower).Classify(Pre, Post));
    }

    [Fact]
    public void Combined_WorkedClient_IsImprovedNotRecovered() =>
        Assert.Equal(ChangeClass.Improved, new CombinedMethod { Change = Reliable(ReliableChangeIndex.JacobsonTruax, 0.05), Cutoff = Cutoff(CutoffType.C) }.Fit(Population, Better.Lower).Classify(Pre, Post));

    [Fact]
    public void Normal_WorkedClient_GivesTheWorkedProbabilities()
    {
        var error = Fit(ReliableChangeIndex.JacobsonTruax).StandardErrorOfDifference!.Value;
        Assert.Equal(0.8993, NormalDistribution.Cdf((18 - 10) / error), Digits);
        Assert.Equal(0.9980, NormalDistribution.Cdf(18 / error), Digits);
    }

    [Fact]
    public void JacobsonTruax_TextbookExample_HasTheTextbookValues()
    {
        var rule = new ReliableChangeMethod { Reliability = 0.8 }.Fit(new() { SdPre = 7.5 }, Better.Higher);
        Assert.Equal(3.3541, rule.StandardError!.Value, Digits);
        Assert.Equal(4.7434, rule.StandardErrorOfDifference!.Value, Digits);
        Assert.Equal(3.1623, rule.ChangeIndex(32.5, 47.5)!.Value, Digits);
        Assert.Equal(ChangeClass.Improved, rule.Classify(32.5, 47.5));
    }

    /// <summary>By how much an index grows with a point more after.</summary>
    private static double Slope(Func<double, double, double?> index) => index(Pre, Post + 1)!.Value - index(Pre, Post)!.Value;

    private static ReliableChangeMethod Reliable(ReliableChangeIndex index, double significance) =>
        new() { Index = index, Reliability = 0.9, ReliabilityPost = 0.88, Significance = significance };

    private static ChangeRule Fit(ReliableChangeIndex index) => Reliable(index, 0.05).Fit(Population, Better.Lower);

    private static CutoffMethod Cutoff(CutoffType type) => new() { Type = type, FunctionalMean = 8, FunctionalSd = 8 };
}
