namespace TherapyOutcomes.Tests.Measures;

/// <summary>A clinic decides by another published threshold, or by one of its own.</summary>
public sealed class ThresholdChoiceTests
{
    private static readonly Measure Odi = StandardMeasures.Catalog.Get(new("ODI"));

    [Theory]
    [InlineData(29.9, false)]
    [InlineData(30, true)]
    public void DecidingBy_AnotherPublishedOne_MovesTheBoundary(double gain, bool improved)
    {
        var care = Deciding(Odi.DecidingBy("mic-30%").DecidingBy(Own(ThresholdKind.Mdc90, 5)), 100);

        care.OnDay(14).RecordScore(100 - (decimal)gain).AssertStage(improved ? EpisodeStage.Documenting : EpisodeStage.Treating);
    }

    [Fact]
    public void DecidingBy_PartOfTheBaseline_IsNotForAcuteComplaints()
    {
        var measure = Odi.DecidingBy("mic-30%");

        Assert.Null(ChangeCriterion.For(measure, Chronicity.Acute, 40).Meaningful);
        Assert.Equal(12, ChangeCriterion.For(measure, Chronicity.Subacute, 40).Meaningful);
        Assert.Null(ChangeCriterion.For(measure, Chronicity.Chronic, 0).Meaningful);
    }

    [Fact]
    public void DecidingBy_AClinicsOwn_TakesThePlaceOfOneWithItsId()
    {
        var measure = Odi.DecidingBy(Own(ThresholdKind.Mic, 15));

        Assert.Equal("mic-15", measure.Mic?.Id);
        Assert.Equal(EvidenceMark.Clinic, measure.Mic?.Mark);
        Assert.Equal(Odi.Thresholds.Length, measure.Thresholds.Length);
        Assert.Equal("mdc90-10.5", measure.Mdc?.Id);
    }

    [Fact]
    public void DecidingBy_AnIdOfItsOwn_KeepsTheOneWithTheSameValue()
    {
        var measure = Odi.DecidingBy(Own(ThresholdKind.Mic, 10) with { Id = "mic-10-own" });

        Assert.Equal("mic-10-own", measure.Mic?.Id);
        Assert.Equal(Odi.Thresholds.Length + 1, measure.Thresholds.Length);
        Assert.Equal("mic-10", StandardMeasures.Catalog.With(measure).Get(Odi.Id).DecidingBy("mic-10").Mic?.Id);
    }

    [Fact]
    public void With_TwoThresholdsOfOneId_IsRefused() => Assert.Contains(
        "mic-10",
        Assert.Throws<TherapyOutcomesException>(() => StandardMeasures.Catalog.With(Odi with { Thresholds = [Own(ThresholdKind.Mic, 10), Own(ThresholdKind.Mic, 10)] })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void With_NothingWhereSomethingMustBe_IsRefused()
    {
        Assert.Throws<TherapyOutcomesException>(() => StandardMeasures.Catalog.With(Odi with { Thresholds = default }));
        Assert.Throws<TherapyOutcomesException>(() => StandardMeasures.Catalog.With(Odi with { Name = null! }));
    }

    [Fact]
    public void Fingerprint_OtherFiguresBehindTheSameValues_IsAnother()
    {
        var policy = new ClinicPolicy();

        Assert.NotEqual(policy, new ClinicPolicy { Measures = StandardMeasures.Catalog.With(Odi with { TypicalBaseline = null }) });
        Assert.NotEqual(policy, new ClinicPolicy { Measures = StandardMeasures.Catalog.With(Odi.DecidingBy(Odi.Mic! with { Population = "here" })) });
    }

    [Fact]
    public void DecidingBy_UnknownId_SaysWhichThereAre() => Assert.Contains(
        "mic-12.8", Assert.Throws<TherapyOutcomesException>(() => Odi.DecidingBy("mic-11.5")).Message, StringComparison.Ordinal);

    [Fact]
    public void DecidingBy_AnotherThreshold_IsAnotherPolicy() => Assert.NotEqual(
        new ClinicPolicy().Fingerprint,
        new ClinicPolicy { Measures = StandardMeasures.Catalog.With(Odi.DecidingBy("mic-15")) }.Fingerprint);

    [Theory]
    [InlineData(ThresholdKind.Mic, 0, ThresholdUnit.Scale)]
    [InlineData(ThresholdKind.Mic, 101, ThresholdUnit.Scale)]
    [InlineData(ThresholdKind.Mic, 101, ThresholdUnit.PercentOfBaseline)]
    [InlineData(ThresholdKind.Mdc90, 30, ThresholdUnit.PercentOfBaseline)]
    [InlineData(ThresholdKind.Pass, 101, ThresholdUnit.Scale)]
    [InlineData(ThresholdKind.Cut, 10, ThresholdUnit.PercentOfBaseline)]
    public void With_ThresholdThatCannotBe_IsRefused(ThresholdKind kind, int value, ThresholdUnit unit) => Assert.Throws<TherapyOutcomesException>(() =>
        StandardMeasures.Catalog.With(Odi.DecidingBy(Own(kind, value) with { Unit = unit })));

    [Fact]
    public void Points_AndPercentOfOneInstrument_AreTwoMeasures()
    {
        var care = CheckedClinic.New().OpenEpisode(measure: "NDI");
        care.OnDay(0, 8).RecordScore(30, measure: "NDI");
        care.OnDay(0).RecordSession();

        care.OnDay(14).RecordScore(2, measure: "NDI%").AssertStage(EpisodeStage.Treating);

        var assessment = EpisodeAssessment.Of(care.Read(), new ClientRecord(), new ClinicPolicy());
        Assert.Empty(assessment.Primary.Comparisons);
        Assert.Equal("%", Assert.Single(assessment.Others).Measure.Unit);
    }

    private static TestEpisode Deciding(Measure measure, decimal baseline)
    {
        var care = CheckedClinic.New(new ClinicPolicy { Measures = StandardMeasures.Catalog.With(measure) }).OnDay(0, 8).OpenEpisode();
        care.RecordScore(baseline);
        care.OnDay(0).RecordSession();
        return care;
    }

    private static Threshold Own(ThresholdKind kind, decimal value) =>
        new() { Kind = kind, Value = value, Population = "our clients", Citation = "our own", Mark = EvidenceMark.Clinic };
}
