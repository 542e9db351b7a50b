namespace TherapyOutcomes.Tests.Records;

public sealed class FollowUpsAskedTests
{
    private const int Most = 3;

    [Theory]
    [InlineData(0.001, 1)]
    [InlineData(0.1, 1)]
    [InlineData(0.25, 1)]
    [InlineData(0.3, 1)]
    [InlineData(0.49, 1)]
    [InlineData(0.5, 2)]
    [InlineData(0.74, 2)]
    [InlineData(0.75, 3)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(1_000_000, 3)]
    public void For_AFrequency_IsThatOfFourWeeksRoundedDown(double perWeek, int asked) =>
        Assert.Equal(asked, FollowUpsAsked.For((decimal)perWeek, Most));

    [Fact]
    public void For_NoPlan_IsWhatThePolicyAsks() => Assert.Equal(5, FollowUpsAsked.For(sessionsPerWeek: null, most: 5));

    [Fact]
    public void For_APolicyThatAsksForFewer_IsAtMostThat() => Assert.Equal(1, FollowUpsAsked.For(1, most: 1));

    [Fact]
    public void At_AnAdjustment_CountsFromItsTimeOn()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(10).AdjustPlan(perWeek: 0.5m).AssertAccepted();

        Assert.Equal((3, 2, 2), (On(care, 9), On(care, 10), On(care, 11)));
    }

    [Fact]
    public void At_APlanMadeLaterThatDay_CountsIfItAsksForFewer()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(10, 15).AdjustPlan(perWeek: 0.5m).AssertAccepted();
        care.OnDay(12, 15).AdjustPlan(perWeek: 2).AssertAccepted();

        Assert.Equal((2, 2, 3), (On(care, 10), On(care, 12), On(care, 13)));
    }

    [Fact]
    public void At_AnAdjustmentWithoutAFrequency_KeepsTheEarlierOneAndMaintenance()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(10).AdjustPlan(perWeek: 0.5m).AssertAccepted();
        care.OnDay(11).AdjustPlan(minutes: 45).AssertAccepted();
        Assert.Equal(2, On(care, 12));

        care.OnDay(20).AgreeMaintenance(6, Dates.Of(40)).AssertAccepted();
        care.OnDay(21).AdjustPlan(minutes: 30).AssertAccepted();
        Assert.Equal((1, 1, 2), (On(care, 22), On(care, 40), On(care, 41)));
    }

    [Fact]
    public void At_AFrequencyUnderMaintenance_EndsTheMaintenance()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(20).AgreeMaintenance(6, Dates.Of(90)).AssertAccepted();
        care.OnDay(30).AdjustPlan(perWeek: 1).AssertAccepted();

        Assert.Equal((1, 1, 3), (On(care, 29), On(care, 30, 8), On(care, 31)));
        Assert.False(care.Read().Planning.HasMaintenanceOn(Dates.Of(30)));
        Assert.True(care.Read().Planning.HasMaintenanceOn(Dates.Of(29)));
    }

    [Fact]
    public void At_AMaintenanceAgreedLaterThatDay_AsksForOne()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(20, 18).AgreeMaintenance(6, Dates.Of(90)).AssertAccepted();

        Assert.Equal((3, 1), (On(care, 19), On(care, 20)));
    }

    [Fact]
    public void At_ADischarge_AsksForOneUntilASessionEndsIt()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(16, 15).Discharge().AssertAccepted();
        care.OnDay(30).RecordSession("s9").AssertAccepted();

        Assert.Equal((3, 1, 1, 1, 3), (On(care, 15), On(care, 16), On(care, 29), On(care, 30), On(care, 30, 10)));
    }

    [Fact]
    public void At_NoPlan_IsWhatThePolicyAsks()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();

        Assert.Equal(3, On(care, 5));
    }

    private static int On(TestEpisode care, int day, double hour = 9) => FollowUpsAsked.At(care.Read(), TestClinic.Day(day, hour), Dates.Of(day), care.Assess().Course.NewestLoss?.Recording, Most);
}
