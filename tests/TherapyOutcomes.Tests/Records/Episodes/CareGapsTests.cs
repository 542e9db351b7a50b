namespace TherapyOutcomes.Tests.Records;

public sealed class CareGapsTests
{
    private const int Length = 90;

    [Theory]
    [InlineData(89, false)]
    [InlineData(90, true)]
    public void NewestOn_SinceTheLastSession_IsAGapFromItsLengthOn(int day, bool isGap) =>
        Assert.Equal(isGap ? new CareGap(Dates.Of(0), Dates.Of(day), IsOpen: true) : null, On(Story.Begin(), day));

    [Theory]
    [InlineData(140, false)]
    [InlineData(159, false)]
    [InlineData(160, true)]
    public void NewestOn_MaintenanceInBetween_CountsAsDaysOfCare(int day, bool isGap)
    {
        var care = Maintained(from: 60, until: 70);

        Assert.Equal(isGap ? new CareGap(Dates.Of(0), Dates.Of(day), IsOpen: true) : null, On(care, day));
    }

    [Fact]
    public void NewestOn_MaintenanceAfterAGap_EndsIt()
    {
        var care = Maintained(from: 95, until: 100);

        Assert.Equal(new CareGap(Dates.Of(0), Dates.Of(95), IsOpen: true), On(care, 120));
    }

    private static CareGap? On(TestEpisode care, int day) => CareGaps.NewestOn(care.Read(), Dates.Of(day), Length);

    private static TestEpisode Maintained(int from, int until)
    {
        var care = Story.Begin();
        care.OnDay(from).AgreeMaintenance(4, Dates.Of(until)).AssertAccepted();
        return care;
    }
}
