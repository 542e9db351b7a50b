namespace TherapyOutcomes.Tests.Measures;

/// <summary>Which scores of one measure are compared, which can't be, and what that leaves to say.</summary>
public sealed class MeasureAssessmentTests
{
    private readonly TestEpisode _care = CheckedClinic.New().OnDay(0, 8).OpenEpisode(measure: "KOOS.pain");

    [Fact]
    public void NewestFollowUp_NothingButTheOtherSide_IsTheNewestOfIt()
    {
        Score(40, BodySide.Left);
        Assert.Null(Knee().NewestFollowUp);

        Score(50, BodySide.Right, day: 7);
        Score(60, BodySide.Right, day: 14);

        Assert.Equal((60m, Verdict.NotComparable), (Knee().NewestFollowUp?.Score.Value, Knee().NewestFollowUp?.Verdict));
        Assert.Null(Knee().Newest);
    }

    [Fact]
    public void NotComparable_Scores_AreThoseSinceTheNewestComparison()
    {
        Score(40, BodySide.Left);
        Score(50, BodySide.Right, day: 7);
        Score(60, BodySide.Left, day: 14);
        Assert.Empty(Knee().NotComparable);

        Score(51, BodySide.Right, day: 21);
        Score(52, side: null, day: 22);
        _care.OnDay(23).RecordScore(6, measure: "NPRS").AssertAccepted();
        Score(53, BodySide.Right, day: 24, id: "wrong");
        _care.Correct("wrong").AssertAccepted();

        Assert.Equal([51m, 52m], Knee().NotComparable.Select(comparison => comparison.Score.Value));
    }

    [Fact]
    public void With_ScoreThatCantBeCompared_HasToBeWalkedAnew()
    {
        Score(40, BodySide.Left);
        _care.OnDay(0).RecordSession().AssertAccepted();
        var known = Knee();
        Score(50, BodySide.Right, day: 7);
        Assert.Null(known.With(Newest(), _care.Assess().Cycle));

        var withOtherSide = Knee();
        Score(60, BodySide.Left, day: 14);

        Assert.Null(withOtherSide.With(Newest(), _care.Assess().Cycle));
        Assert.Equal(60, known.With(Newest(), _care.Assess().Cycle)?.Newest?.Score.Value);
    }

    [Fact]
    public void With_SecondScoreOfADayOrOneBeforeTheFirstSession_HasToBeWalkedAnew()
    {
        Score(40, BodySide.Left);
        var beforeCare = Knee();
        _care.OnDay(2).RecordSession().AssertAccepted();
        var cycle = _care.Assess().Cycle;
        Score(44, BodySide.Left, day: 3);
        var (known, third) = (Knee(), Newest());
        Score(45, BodySide.Left, day: 3, hour: 18);

        Assert.Null(known.With(Newest(), cycle));
        Assert.Null(beforeCare.With(third with { Recording = third.Recording with { OccurredAt = TestClinic.Day(1), Day = Dates.Of(1) } }, cycle));
        Assert.NotNull(beforeCare.With(third, cycle));
        Assert.Null(beforeCare.With(third, cycle with { Number = 2, Start = Dates.Of(4) }));
    }

    [Fact]
    public void Unsettled_ScoresTooSoonAfterASession_AreTheUnbrokenNewestOnes()
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode(measure: "NPRS");
        Assert.Empty(care.Assess().Primary.Unsettled);
        care.RecordScore(6, "before", "NPRS");
        care.OnDay(0, 9).RecordSession("s1");
        care.OnDay(1, 8).RecordScore(5, "soon1", "NPRS");
        care.OnDay(1, 9).RecordScore(30, "other", "ODI");
        care.OnDay(1, 10).RecordScore(4, "soon2", "NPRS");
        care.OnDay(1, 11).RecordScore(3, "wrong", "NPRS");
        care.Correct("wrong").AssertAccepted();
        Assert.Equal(["soon1", "soon2"], Ids(care));

        care.OnDay(5).RecordScore(4, "settled", "NPRS");
        Assert.Empty(Ids(care));
        care.OnDay(7, 9).RecordSession("s2");
        care.OnDay(7, 12).RecordScore(4, "soon3", "NPRS");

        Assert.Equal(["soon3"], Ids(care));
        Assert.Empty(care.Assess().Others[0].Unsettled);
    }

    [Fact]
    public void Unsettled_OfAnEarlierCycle_DoNotCount()
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode(measure: "NPRS");
        care.OnDay(0, 9).RecordSession("s1");
        care.OnDay(0, 12).RecordScore(5, "soon", "NPRS");
        care.OnDay(20).Discontinue(DiscontinuationKind.Client).AssertAccepted();
        Assert.Equal(["soon"], Ids(care));

        care.OnDay(120).Resume().AssertAccepted();

        Assert.Empty(Ids(care));
    }

    [Fact]
    public void CanShowImprovement_WithoutBothThresholds_IsFalse()
    {
        var measure = StandardMeasures.Catalog.Get(new("ODI")) with { Id = new("OWN"), Thresholds = [OwnThreshold.Of(ThresholdKind.Mic, 10)] };

        Assert.False(Of(measure).CanShowImprovement);
        Assert.False(Of(measure).Criterion.CanDecide);
        Assert.True(Of(StandardMeasures.Catalog.Get(new("ODI"))).CanShowImprovement);
    }

    // Before there is a baseline, a percentage is taken of the middle of the range.
    [Fact]
    public void Criterion_WithoutABaseline_IsThatOfTheMiddle()
    {
        var measure = StandardMeasures.Catalog.Get(new("ODI")) with { Id = new("OWN"), Low = 10, High = 50, Thresholds = [OwnThreshold.Of(ThresholdKind.Mic, 20, ThresholdUnit.PercentOfBaseline)] };

        Assert.Equal((6m, true), (Of(measure).Criterion.Meaningful, Of(measure).Criterion.IsPercentRule));
    }

    [Fact]
    public void AreComparable_RaterAndDevice_MatterWhereTheMeasureDependsOnThem()
    {
        Score(40, BodySide.Left);
        var one = Newest() with { Rater = new("p1"), Device = new Term("goniometer") };
        var (rom, knee) = (StandardMeasures.Catalog.Get(new("ROM.knee.extension")), StandardMeasures.Catalog.Get(new("KOOS.pain")));

        Assert.True(DecidingScores.AreComparable(rom, one, one));
        Assert.False(DecidingScores.AreComparable(rom, one, one with { Rater = new("p2") }));
        Assert.False(DecidingScores.AreComparable(rom, one, one with { Device = new Term("tape") }));
        Assert.True(DecidingScores.AreComparable(knee, one, one with { Rater = new("p2"), Device = null }));
        Assert.False(DecidingScores.AreComparable(knee, one, one with { Side = BodySide.Right }));
    }

    private static MeasureAssessment Of(Measure measure)
    {
        var policy = new ClinicPolicy { Measures = StandardMeasures.Catalog.With(measure) };
        return new TestClinic(policy).OpenEpisode(measure: measure.Id.Value).Assess().Primary;
    }

    private static IEnumerable<string> Ids(TestEpisode care) => care.Assess().Primary.Unsettled.Select(score => score.Id.Value);

    private void Score(decimal value, BodySide? side, int day = 0, int hour = 8, string? id = null) =>
        _care.OnDay(day, hour).RecordScore(value, id, "KOOS.pain", side).AssertAccepted();

    private MeasureAssessment Knee() => _care.Assess().Primary;

    private Score Newest() => _care.Read().Measurement.Scores[^1];
}
