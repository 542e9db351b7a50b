namespace TherapyOutcomes.Tests.Measures.Recording;

/// <summary>Commands of measurement that are built in code name the field that is wrong.</summary>
public sealed class RecordingLimitsTests
{
    private static readonly RecordScore Score = new() { Episode = new("e1"), At = TestClinic.Day(0), Actor = TestEpisode.Therapist, Measure = new("ODI"), Value = 40 };

    private static readonly ObserveImprovement Observation = new() { Episode = new("e1"), At = TestClinic.Day(0), Actor = TestEpisode.Therapist, Holds = true };

    private static readonly SetPrimaryMeasure Measure = new() { Episode = new("e1"), At = TestClinic.Day(0), Actor = TestEpisode.Therapist, Measure = new("NDI"), Reason = "fits better" };

    public static TheoryData<Command, string> Wrong => new()
    {
        { Score with { Actor = default }, "actor" },
        { Score with { Measure = default }, "measure" },
        { Score with { Value = null, Items = default(ImmutableArray<decimal?>) }, "items" },
        { Score with { Score = default(FactId) }, "score" },
        { Score with { Session = default(FactId) }, "session" },
        { Score with { Side = (BodySide)9 }, "side" },
        { Score with { Rater = default(ActorId) }, "rater" },
        { Score with { Device = default(Term) }, "device" },
        { Observation with { Actor = default }, "actor" },
        { Observation with { Observation = default(FactId) }, "observation" },
        { Observation with { Text = "\ud800" }, "text" },
        { Measure with { Actor = default }, "actor" },
        { Measure with { Measure = default }, "measure" },
        { Measure with { Reason = "\ud800" }, "reason" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Send_WrongValue_NamesTheField(Command command, string field)
    {
        var clinic = CheckedClinic.New();
        clinic.OpenEpisode();

        Assert.Equal(field, clinic.Send(command).Error?.Field);
    }

    [Fact]
    public void Send_ItemsForAMeasureWithoutItems_SaysWhatIsAllowed()
    {
        var clinic = CheckedClinic.New().OnDay(1);
        clinic.OpenEpisode(measure: "VAS");

        var error = clinic.Send(Score with { Measure = new("VAS"), Value = null, Items = [1] }).Error;

        Assert.Equal(("items", "value: a number from 0 to 100"), (error?.Field, error?.Allowed));
    }

    [Fact]
    public void Send_WholeNumbersOnly_SaysSo()
    {
        var clinic = CheckedClinic.New().OnDay(1);
        clinic.OpenEpisode(measure: "RMDQ");

        Assert.Equal("a whole number from 0 to 24", clinic.Send(Score with { Measure = new("RMDQ"), Value = 3.5m }).Error?.Allowed);
    }

    [Fact]
    public void Send_ObservationTakenBack_ShowsNoImprovement()
    {
        var care = Story.Begin();
        care.SetPrimaryMeasure("VAS");
        care.OnDay(14).ObserveImprovement(holds: true, "o1").AssertAccepted();
        care.OnDay(15).ObserveImprovement(holds: true, "o2").AssertAccepted();

        care.Correct("o1").AssertAccepted();

        Assert.Equal([true, false], care.Read().Measurement.Observations.Select(observation => observation.IsWithdrawn));
    }

    [Fact]
    public void Send_ScoreTakenBackAndGivenAgain_Counts()
    {
        var care = Story.Begin();
        care.OnDay(14).RecordScore(20, "x").AssertAccepted();
        care.Correct("x").AssertAccepted();
        Assert.True(care.Read().Measurement.Scores[^1].IsWithdrawn);

        care.OnDay(15).Correct("x", 21).AssertAccepted();

        Assert.Equal((21m, false), (care.Read().Measurement.Scores[^1].Value, care.Read().Measurement.Scores[^1].IsWithdrawn));
    }

    [Fact]
    public void Send_GeneratedIdInUse_TakesTheNextFreeOne()
    {
        var care = CheckedClinic.New().OpenEpisode();
        care.RecordScore(40, "score-3").AssertAccepted();

        care.RecordScore(39).AssertAccepted();

        Assert.Equal("score-4", care.Read().Measurement.Scores[^1].Id.Value);
    }
}
