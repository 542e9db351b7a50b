using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

public class MethodParameterTests
{
    private static readonly ReferencePopulation Full = new() { MeanPre = 32, SdPre = 14, MeanPost = 24, SdPost = 15, Correlation = 0.6 };

    public static TheoryData<string, Func<object>> Wrong => new()
    {
        { "mic", () => new AnchorMethod { Mic = -1 } },
        { "mic", () => new AnchorMethod { Mic = double.NaN } },
        { "micWorse", () => new AnchorMethod { Mic = 1, MicWorse = double.PositiveInfinity } },
        { "percent", () => new PercentageMethod { Percent = 30 } },
        { "percentWorse", () => new PercentageMethod { Percent = 0.3, PercentWorse = -0.1 } },
        { "significance", () => new ReliableChangeMethod { Reliability = 0.8, Significance = 0 } },
        { "significance", () => new CutoffMethod { Significance = 1 } },
        { "significance", () => HagemanArrindell(0.5).Fit(Full, Better.Lower) },
        { "significance", () => HagemanArrindell(0.999).Fit(Full, Better.Higher) },
        { "significance", () => new CutoffMethod { Formula = CutoffFormula.HagemanArrindell, Reliability = 0.8, Significance = 0.5 }.Fit(Full, Better.Lower) },
        { "significance", () => new CombinedMethod { Change = HagemanArrindell(0.6), Cutoff = new() }.Fit(Full, Better.Lower) },
        { "significance", () => new CombinedMethod { Change = new ReliableChangeMethod { Reliability = 0.8, Significance = 0.6 }, Cutoff = new() { Formula = CutoffFormula.HagemanArrindell } }.Fit(Full, Better.Lower) },
        { "index", () => new ReliableChangeMethod { Reliability = 0.8, Index = (ReliableChangeIndex)99 } },
        { "cutoff", () => new CutoffMethod { Type = (CutoffType)99 } },
        { "functionalMean", () => new CutoffMethod { FunctionalMean = double.NaN } },
        { "functionalSd", () => new CutoffMethod { FunctionalSd = 0 } },
        { "change", () => new CombinedMethod { Change = new CutoffMethod(), Cutoff = new() } },
        { "better", () => new AnchorMethod { Mic = 1 }.Fit(Full, (Better)99) },
        { "functionalMean", () => new CutoffMethod { Type = CutoffType.B, FunctionalSd = 2 }.Fit(Full, Better.Lower) },
        { "functionalSd", () => new CutoffMethod { Type = CutoffType.C, FunctionalMean = 2 }.Fit(Full, Better.Lower) },
        { "reliability", () => new CutoffMethod { Formula = CutoffFormula.HagemanArrindell }.Fit(Full, Better.Lower) },
        { "functionalSd", () => new CutoffMethod { Formula = CutoffFormula.HagemanArrindell, Type = CutoffType.C, Reliability = 0.5, FunctionalMean = 2, FunctionalSd = 3 }.Fit(Full, Better.Lower) },
        { "reliability", () => new CutoffMethod { Formula = CutoffFormula.HagemanArrindell, Reliability = 0 }.Fit(Full, Better.Lower) },
        { "reliability", () => new ReliableChangeMethod { Index = ReliableChangeIndex.HagemanArrindell, Reliability = 0.1 }.Fit(Full, Better.Lower) },
        { "meanPre", () => new ReliableChangeMethod { Index = ReliableChangeIndex.EdwardsNunnally, Reliability = 0.8 }.Fit(new() { SdPre = 3 }, Better.Lower) },
        { "meanPost", () => new ReliableChangeMethod { Index = ReliableChangeIndex.HsuLinnLord, Reliability = 0.8 }.Fit(new() { SdPre = 3, MeanPre = 1 }, Better.Lower) },
        { "sdPre", () => new ReliableChangeMethod { Reliability = 0.8 }.Fit(ReferencePopulation.Unknown, Better.Lower) },
        { "sdPost", () => new ReliableChangeMethod { Index = ReliableChangeIndex.HagemanArrindell, Reliability = 0.8 }.Fit(Full with { SdPost = null }, Better.Lower) },
        { "correlation", () => new ReliableChangeMethod { Index = ReliableChangeIndex.HagemanArrindell, Reliability = 0.8 }.Fit(Full with { Correlation = null }, Better.Lower) },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Parameter_OutOfRangeOrMissing_IsAnErrorThatNamesItAndWhatIsAllowed(string parameter, Func<object> use)
    {
        var error = Assert.Throws<AnalysisParameterException>(use);
        Assert.Equal(parameter, error.ParamName);
        Assert.Contains(error.Allowed, error.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<ArgumentException>(error);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.75)]
    public void Significance_OfHagemanArrindellTooLarge_SaysWhatIsAllowed(double significance) =>
        Assert.StartsWith("above 0 and below 0.5", Assert.Throws<AnalysisParameterException>(() => HagemanArrindell(significance).Fit(Full, Better.Lower)).Allowed, StringComparison.Ordinal);

    // From 0.5 on a one-sided critical value is 0 or below; a two-sided one never is.
    [Fact]
    public void Significance_UpToItsBound_HasACriticalValueAbove0()
    {
        Assert.True(HagemanArrindell(0.499).Fit(Full, Better.Lower).CriticalValue > 0);
        Assert.True(new ReliableChangeMethod { Reliability = 0.8, Significance = 0.999 }.Fit(Full, Better.Lower).CriticalValue > 0);
        Assert.True(new CutoffMethod { Significance = 0.999 }.Fit(Full, Better.Lower).CriticalValue > 0);
    }

    [Fact]
    public void Anchor_SeparateThreshold_AppliesToWorseOnly()
    {
        var rule = new AnchorMethod { Mic = 2, MicWorse = 5 }.Fit(ReferencePopulation.Unknown, Better.Lower);
        Assert.Equal(ChangeClass.Improved, rule.Classify(10, 8));
        Assert.Equal(ChangeClass.Unchanged, rule.Classify(10, 14.9));
        Assert.Equal(ChangeClass.Deteriorated, rule.Classify(10, 15));
    }

    [Fact]
    public void Percentage_SeparateThreshold_AppliesToWorseOnly()
    {
        var rule = new PercentageMethod { Percent = 0.5, PercentWorse = 0.25 }.Fit(ReferencePopulation.Unknown, Better.Higher);
        Assert.Equal(ChangeClass.Improved, rule.Classify(10, 15));
        Assert.Equal(ChangeClass.Unchanged, rule.Classify(10, 7.6));
        Assert.Equal(ChangeClass.Deteriorated, rule.Classify(10, 7.5));
    }

    [Fact]
    public void ReliableChange_ExactlyAtTheCriticalValue_IsUnchanged()
    {
        var rule = new ReliableChangeMethod { Reliability = 0.5 }.Fit(new() { SdPre = 1 }, Better.Higher);
        Assert.Equal(1, rule.StandardErrorOfDifference!.Value, 14);
        var z = rule.CriticalValue!.Value * rule.StandardErrorOfDifference.Value;
        Assert.Equal(ChangeClass.Unchanged, rule.Classify(0, z));
        Assert.Equal(ChangeClass.Improved, rule.Classify(0, z + 1e-12));
    }

    [Fact]
    public void Combined_WorseAndNowClinical_CrossedIntoTheClinicalRange()
    {
        var rule = new CombinedMethod { Change = new AnchorMethod { Mic = 3 }, Cutoff = new() { Type = CutoffType.C, FunctionalMean = 8, FunctionalSd = 8 } }.Fit(Full, Better.Lower);
        Assert.Equal(ChangeClass.CrossedIntoClinicalRange, rule.Classify(10, 20));
        Assert.Equal(ChangeClass.Deteriorated, rule.Classify(10, 14));
        Assert.Equal(ChangeClass.Deteriorated, rule.Classify(20, 30));
        Assert.Equal(ChangeClass.Recovered, rule.Classify(20, 14));
        Assert.Equal(ChangeClass.Improved, rule.Classify(14, 8));
        Assert.Equal(ChangeClass.Unchanged, rule.Classify(18, 16));
    }

    [Theory]
    [InlineData(double.NaN, 1, NotComputableReason.MissingBaseline)]
    [InlineData(1, double.NaN, NotComputableReason.MissingFollowUp)]
    [InlineData(double.NaN, double.PositiveInfinity, NotComputableReason.MissingBoth)]
    [InlineData(double.MaxValue, -double.MaxValue, NotComputableReason.ChangeTooLarge)]
    [InlineData(1, 1, NotComputableReason.None)]
    public void WhyNotComputable_MissingScore_SaysWhich(double pre, double post, NotComputableReason expected)
    {
        var rule = new AnchorMethod { Mic = 0 }.Fit(ReferencePopulation.Unknown, Better.Lower);
        Assert.Equal(expected, rule.WhyNotComputable(pre, post));
        Assert.Equal(expected != NotComputableReason.None, rule.Classify(pre, post) == ChangeClass.NotComputable);
    }

    private static ReliableChangeMethod HagemanArrindell(double significance) =>
        new() { Index = ReliableChangeIndex.HagemanArrindell, Reliability = 0.8, Significance = significance };
}
