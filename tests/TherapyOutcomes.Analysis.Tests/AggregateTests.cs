using TherapyOutcomes.Analysis;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>Expected values that were computed by other software or by hand.</summary>
public class AggregateTests
{
    private const int Digits = 4;

    [Theory]
    [InlineData(18, 30, .6000, .4232, .7541)]
    [InlineData(0, 10, 0, 0, .2775)]
    [InlineData(10, 10, 1, .7225, 1)]
    [InlineData(5, 8, .6250, .3057, .8632)]
    [InlineData(90, 161, .5590, .4818, .6334)]
    [InlineData(51, 140, .3643, .2892, .4466)]
    [InlineData(62, 161, .3851, .3134, .4621)]
    [InlineData(27, 140, .1929, .1361, .2661)]
    [InlineData(62, 205, .3024, .2437, .3685)]
    [InlineData(27, 196, .1378, .0964, .1930)]
    public void Wilson_Oracle_HasRateAndInterval(int count, int total, double rate, double lower, double upper)
    {
        var found = Proportion.Wilson(count, total);
        Assert.Equal((rate, lower, upper), (Math.Round(found.Rate, Digits), Math.Round(found.Lower, Digits), Math.Round(found.Upper, Digits)));
    }

    // Half or more of the pain gone after 12 months, acupuncture against control (Vickers 2004): one more responder for 5.2 treated.
    [Fact]
    public void Wilson_VickersCompleters_GiveTheNumberNeededToTreat() =>
        Assert.Equal(5.20, 1 / (Proportion.Wilson(62, 161).Rate - Proportion.Wilson(27, 140).Rate), 2);

    // How many clients a rate near one half needs, by the normal approximation: n = (z / 2 / half-width) squared.
    [Theory]
    [InlineData(.20, 25)]
    [InlineData(.15, 43)]
    [InlineData(.10, 97)]
    [InlineData(.05, 385)]
    public void Quantile_HalfWidthOfARate_NeedsAsManyClientsAsTheOracle(double half, int clients) =>
        Assert.Equal(clients, Math.Ceiling(Math.Pow(NormalDistribution.Quantile(.975) / 2 / half, 2)));

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(0, 0)]
    public void Wilson_ImpossibleCount_IsAnErrorThatNamesIt(int count, int total) =>
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(count, total)).ParamName);

    [Fact]
    public void ResponderRates_Vickers_GivesBothRates()
    {
        var counts = new ClassCounts { Recovered = 20, Improved = 42, Unchanged = 90, Deteriorated = 9, NotComputable = 30 };
        var rates = ResponderRates.Of(counts, started: 205);
        Assert.Equal(.3851, rates.Completers!.Rate, Digits);
        Assert.Equal(.3024, rates.MissingAsNonResponder!.Rate, Digits);
        Assert.Equal(191, ResponderRates.Of(counts).MissingAsNonResponder!.Total);
        Assert.Equal("started", Assert.Throws<AnalysisParameterException>(() => ResponderRates.Of(counts, started: 190)).ParamName);
    }

    [Fact]
    public void ResponderRates_Nobody_HasNoRates() =>
        Assert.Equal((null, null), (ResponderRates.Of(new()).Completers, ResponderRates.Of(new()).MissingAsNonResponder));

    [Theory]
    [InlineData(20, .2320, .6680, .1063, .7937)]
    [InlineData(100, .3525, .5475, .2963, .6037)]
    public void FunnelLimits_Oracle_HasBothPairs(int total, double lower95, double upper95, double lower998, double upper998)
    {
        var limits = FunnelLimits.At(.45, total);
        Assert.Equal(
            (lower95, upper95, lower998, upper998),
            (Math.Round(limits.Lower95, Digits), Math.Round(limits.Upper95, Digits), Math.Round(limits.Lower998, Digits), Math.Round(limits.Upper998, Digits)));
    }

    [Theory]
    [InlineData(100, 45, FunnelPosition.WithinLimits)]
    [InlineData(100, 36, FunnelPosition.WithinLimits)]
    [InlineData(100, 35, FunnelPosition.BeyondWarningLimit)]
    [InlineData(100, 61, FunnelPosition.BeyondControlLimit)]
    [InlineData(29, 29, FunnelPosition.TooFew)]
    public void FunnelLimits_Place_ComparesOnlyEnoughClients(int total, int count, FunnelPosition expected) =>
        Assert.Equal(expected, FunnelLimits.At(.45, total).Place(count));

    [Fact]
    public void FunnelLimits_NearTheEnds_AreCut() => Assert.Equal((0, 1), (FunnelLimits.At(.05, 10).Lower998, FunnelLimits.At(.95, 10).Upper998));

    [Fact]
    public void Between_TwoSamples_HasCohensAndHedgesValues()
    {
        // By hand: Sp = sqrt((9*4 + 11*9)/20) = 2.598076, d = 3/2.598076, J = 1 - 3/79, SE = sqrt(22/120 + g^2/44).
        var found = EffectSizes.Between(new(10, 12, 2), new(12, 9, 3));
        Assert.Equal(1.154701, found.CohenD, 6);
        Assert.Equal(1.110851, found.HedgesG, 6);
        Assert.Equal(Math.Sqrt((22.0 / 120) + (found.HedgesG * found.HedgesG / 44)), found.StandardError, 12);
        Assert.Equal("second", Assert.Throws<AnalysisParameterException>(() => EffectSizes.Between(new(10, 12, 2), new(1, 9, double.NaN))).ParamName);
        Assert.Equal("first", Assert.Throws<AnalysisParameterException>(() => EffectSizes.Between(new(10, 12, 0), new(10, 9, 0))).ParamName);
    }

    [Fact]
    public void SampleSummary_MissingValues_AreLeftOut() => Assert.Equal(new SampleSummary(3, 2, 1), SampleSummary.Of([1, double.NaN, 2, 3]));

    [Fact]
    public void SurvivalCurve_SmallExample_IsTheTextbookEstimate()
    {
        // Times 1, 2+, 3, 3, 4+: S(1) = 4/5, S(3) = 4/5 * 1/3.
        var curve = SurvivalCurve.Of([3, 2, 1, 4, 3], [true, false, true, false, true]);
        Assert.Equal([(1, 5, 1), (3, 3, 2)], curve.Steps.Select(step => ((int)step.Time, step.AtRisk, step.Events)));
        Assert.Equal(0.8, curve.Steps[0].Survival, 12);
        Assert.Equal(0.8 / 3, curve.Steps[1].Survival, 12);
        Assert.Equal(Math.Sqrt(0.8 * 0.8 / 20), curve.Steps[0].StandardError, 12);
        Assert.Equal(0.8 / 3 * Math.Sqrt((1.0 / 20) + (2.0 / 3)), curve.Steps[1].StandardError, 12);
        Assert.Equal(3, curve.Median);
        Assert.Equal(5, curve.Clients);
    }

    [Fact]
    public void SurvivalCurve_AllImproved_EndsAtZeroWithoutError() =>
        Assert.Equal([new SurvivalStep(2, 2, 2, 0, 0)], SurvivalCurve.Of([2, 2], [true, true]).Steps.ToArray());

    [Fact]
    public void SurvivalCurve_Nobody_HasNoStepsAndNoMedian() => Assert.Equal((0, null), (SurvivalCurve.Of([], []).Steps.Length, SurvivalCurve.Of([], []).Median));

    [Theory]
    [InlineData(0, 1, 2, GroupDifferenceClass.NotSignificant)]
    [InlineData(-1, 0.5, 2, GroupDifferenceClass.SignificantBelowThreshold)]
    [InlineData(-1.8, 0.5, 2, GroupDifferenceClass.NotClearlyBelowThreshold)]
    [InlineData(-2.2, 0.5, 2, GroupDifferenceClass.ProbablyBeyondThreshold)]
    [InlineData(-3, 0.5, 2, GroupDifferenceClass.BeyondThreshold)]
    [InlineData(3, 0.5, 2, GroupDifferenceClass.SignificantBelowThreshold)]
    public void Within_ShiftAndSpread_IsPlacedAlikeInBothDirections(double shift, double half, double mic, GroupDifferenceClass expected)
    {
        // Two changes, shift +/- 1 around it, have standard error 1; t(df 1) scales the interval to the half-width asked for.
        var spread = half / 12.706204736174704;
        double[] pre = [10, 20];
        double[] post = [10 + shift - spread, 20 + shift + spread];
        var lower = GroupDifference.Within(pre, post, mic, Better.Lower);
        Assert.Equal(expected, lower.Class);
        Assert.Equal(shift, lower.Difference, 12);
        Assert.Equal(shift + half, lower.Upper, 9);
        double[] mirrored = [10 - shift + spread, 20 - shift - spread];
        Assert.Equal(expected, GroupDifference.Within(pre, mirrored, mic, Better.Higher).Class);
    }

    [Fact]
    public void Within_NoSpread_IsAnErrorThatNamesIt() =>
        Assert.Equal("pre", Assert.Throws<AnalysisParameterException>(() => GroupDifference.Within([1, 2], [2, 3], 1, Better.Lower)).ParamName);
}
