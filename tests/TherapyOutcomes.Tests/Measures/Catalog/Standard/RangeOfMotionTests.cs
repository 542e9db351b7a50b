namespace TherapyOutcomes.Tests.Measures;

/// <summary>Range of motion: better toward what a sound joint reaches, never beyond, and never deciding alone.</summary>
public sealed class RangeOfMotionTests
{
    private static readonly Measure Rotation = StandardMeasures.Catalog.Get(new("ROM.neck.rotation"));

    [Theory]
    [InlineData(50, 60, 10)]
    [InlineData(70, 95, 10)] // the way from 80 to 95 is no gain
    [InlineData(85, 95, 0)]
    [InlineData(95, 70, -10)]
    public void Gain_BeyondTheSoundLimit_DoesNotCount(int from, int to, int expected) =>
        Assert.Equal(expected, (Rotation with { SoundLimit = 80 }).Gain(from, to));

    [Fact]
    public void KneeExtension_Straight_IsBest()
    {
        var knee = StandardMeasures.Catalog.Get(new("ROM.knee.extension"));

        Assert.Equal(0, knee.Best);
        Assert.Equal(10, knee.Gain(-10, 5));
    }

    [Fact]
    public void With_SoundLimitOutsideTheRange_IsRefused() =>
        Assert.Throws<TherapyOutcomesException>(() => StandardMeasures.Catalog.With(Rotation with { SoundLimit = 181 }));

    [Theory]
    [InlineData(80, Verdict.PossiblyImproved)]
    [InlineData(5, Verdict.PossiblyDeteriorated)]
    public void Verdict_AnyChange_IsAtMostPossibly(int now, Verdict expected)
    {
        var care = CheckedClinic.New().OpenEpisode(measure: "ROM.neck.rotation");
        care.OnDay(0, 8).RecordScore(40, measure: "ROM.neck.rotation");
        care.OnDay(14).RecordScore(now, measure: "ROM.neck.rotation");

        Assert.Equal(expected, EpisodeAssessment.Of(care.Read(), new ClientRecord(), new ClinicPolicy()).Primary.Newest!.Value.Verdict);
    }

    [Fact]
    public void Primary_LargeGain_DecidesNothing()
    {
        var care = CheckedClinic.New().OpenEpisode(measure: "ROM.neck.rotation");
        care.OnDay(0, 8).RecordScore(20, measure: "ROM.neck.rotation");
        care.OnDay(0).RecordSession();

        care.OnDay(14).RecordScore(80, measure: "ROM.neck.rotation").AssertStage(EpisodeStage.Treating).AssertFinds("DOC007");
    }
}
