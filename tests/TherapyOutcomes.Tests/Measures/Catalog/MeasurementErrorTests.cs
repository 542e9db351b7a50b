namespace TherapyOutcomes.Tests.Measures;

/// <summary>Examples of measurement error, worked out by hand or taken from publications.</summary>
public sealed class MeasurementErrorTests
{
    private const int Digits = 4;

    // Lower is better, 40 before and 22 after, SD 14, r .90, MIC 10.
    [Fact]
    public void Estimate_WorkedClient_HasTheWorkedNumbers()
    {
        var error = MeasurementError.From(14, 0.9);
        var estimate = new ChangeEstimate(18, error);

        Assert.Equal(4.4272, error.OfScore, Digits);
        Assert.Equal(6.2610, error.OfDifference, Digits);
        Assert.Equal(10.2993, error.Mdc90, Digits);
        Assert.Equal(12.2715, error.Mdc95, Digits);
        Assert.Equal(5.73, estimate.Interval.Lower, 2);
        Assert.Equal(30.27, estimate.Interval.Upper, 2);
        Assert.Equal(0.8993, estimate.ProbabilityAbove(10), Digits);
        Assert.Equal(0.9980, estimate.ProbabilityOfGain, Digits);
    }

    [Fact]
    public void From_Textbook_HasTheTextbookNumbers()
    {
        var error = MeasurementError.From(7.5, 0.8);

        Assert.Equal(3.3541, error.OfScore, Digits);
        Assert.Equal(4.7434, error.OfDifference, Digits);
        Assert.Equal(3.1623, (47.5 - 32.5) / error.OfDifference, Digits);
    }

    // ODI in chronic back pain, Ashar 2022: SD 10.515, r .88.
    [Fact]
    public void From_OswestryOfATrial_HasTheTrialsNumbers()
    {
        var typical = StandardMeasures.Catalog.Get(new("ODI")).TypicalBaseline!;
        var error = MeasurementError.From((double)typical.Sd, (double)typical.Reliability);

        Assert.Equal(3.642, error.OfScore, tolerance: 0.001);
        Assert.Equal(8.474, error.Mdc90, tolerance: 0.001);
        Assert.Equal(10.096, error.Mdc95, tolerance: 0.001);
    }

    [ReferenceFact]
    public void TypicalBaseline_OfOswestry_IsThatOfTheData()
    {
        var data = ReferenceData.Data("back_pain.csv");
        var baselines = data.Numbers("odi").Zip(data.Text("time")).Where(row => row.Second == "1" && double.IsFinite(row.First)).Select(row => row.First).ToList();
        var mean = baselines.Average();
        var typical = StandardMeasures.Catalog.Get(new("ODI")).TypicalBaseline!;

        Assert.Equal(151, baselines.Count);
        Assert.Equal((double)typical.Mean, mean, 3);
        Assert.Equal((double)typical.Sd, Math.Sqrt(baselines.Sum(score => Math.Pow(score - mean, 2)) / (baselines.Count - 1)), 3);
    }

    // Standard error 2.4, 1.0 and 4.6: what the catalog's computed thresholds come from.
    [Theory]
    [InlineData("PROMIS-PI", "mdc90-5.6", 2.4, 1)]
    [InlineData("PEG", "mdc90-2.3", 1.0, 1)]
    [InlineData("PCS", "mdc95-12.75", 4.6, 2)]
    public void From_ComputedThreshold_GivesTheStandardErrorBack(string id, string threshold, double ofScore, int digits)
    {
        var mdc = StandardMeasures.Catalog.Get(new MeasureId(id)).Thresholds.Single(known => known.Id == threshold);

        var factor = (mdc.Kind == ThresholdKind.Mdc95 ? 1.96 : 1.645) * Math.Sqrt(2);
        Assert.Equal(EvidenceMark.Computed, mdc.Mark);
        Assert.Equal((double)mdc.Value, factor * ofScore, digits);
        Assert.Equal((double)mdc.Value / factor, MeasurementError.From(mdc).OfScore, 12);
    }

    // LEFS: an error of 5.3 at 90% would imply 7.5; the published 9 is kept.
    [Fact]
    public void Lefs_PublishedDetectableChange_IsNotRecomputed()
    {
        Assert.Equal(7.5, 5.3 * Math.Sqrt(2), 1);
        Assert.Equal(9, StandardMeasures.Catalog.Get(new("LEFS")).Mdc?.Value);
    }

    [Fact]
    public void From_UnstatedConfidence_IsTakenAsTheLargerError()
    {
        Assert.Equal(MeasurementError.From(Mdc(ThresholdKind.Mdc90)), MeasurementError.From(Mdc(ThresholdKind.Mdc)));
        Assert.True(MeasurementError.From(Mdc(ThresholdKind.Mdc)).OfDifference > MeasurementError.From(Mdc(ThresholdKind.Mdc95)).OfDifference);
    }

    [Fact]
    public void From_WhatIsNoError_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => MeasurementError.From(Mdc(ThresholdKind.Mic)));
        Assert.Throws<ArgumentException>(() => MeasurementError.From(Mdc(ThresholdKind.Mdc) with { Value = 0 }));
        Assert.Equal("reliability", Assert.Throws<ArgumentOutOfRangeException>(() => MeasurementError.From(10, 1)).ParamName);
        Assert.Equal("sd", Assert.Throws<ArgumentOutOfRangeException>(() => MeasurementError.From(0, 0.9)).ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(-30)]
    public void Estimate_AnyGain_IsSymmetricAboutIt(int gain)
    {
        var estimate = new ChangeEstimate(gain, MeasurementError.From(14, 0.9));

        Assert.Equal(gain, (estimate.Interval.Lower + estimate.Interval.Upper) / 2, 10);
        Assert.Equal(0.5, estimate.ProbabilityAbove(gain), 10);
        Assert.Equal(1, estimate.ProbabilityAbove(3) + estimate.ProbabilityBelow(3), 10);
        Assert.Equal(0.025, estimate.ProbabilityBelow((decimal)estimate.Interval.Lower), 6);
        Assert.True(estimate.IntervalAt(0.5).Upper < estimate.Interval.Upper);
    }

    private static Threshold Mdc(ThresholdKind kind) =>
        new() { Kind = kind, Value = 10, Population = "anybody", Citation = "invented for tests", Mark = EvidenceMark.Clinic };
}
