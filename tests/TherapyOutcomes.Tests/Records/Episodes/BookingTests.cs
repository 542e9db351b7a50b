namespace TherapyOutcomes.Tests.Records.Episodes;

public sealed class BookingTests
{
    private readonly TestEpisode _care = CheckedClinic.New().OnDay(0).OpenEpisode();

    [Fact]
    public void BookingAhead_None_IsNull() => Assert.Null(Ahead(0));

    [Theory]
    [InlineData(6, 7)]
    [InlineData(7, 7)]
    [InlineData(8, 14)]
    [InlineData(14, 14)]
    [InlineData(15, null)]
    public void BookingAhead_EachDayCountsAlone_IsTheNextOne(int today, int? ahead)
    {
        Book(14);
        Book(7);

        Assert.Equal(ahead is { } day ? Dates.Of(day) : null, Ahead(today));
    }

    [Fact]
    public void BookingAhead_Cancelled_IsTakenBackForThatDayAlone()
    {
        Book(7);
        Book(14);
        Book(7, cancelled: true);
        Assert.Equal(Dates.Of(14), Ahead(1));

        Book(7);

        Assert.Equal(Dates.Of(7), Ahead(1));
    }

    [Fact]
    public void BookingAhead_CancellationThatArrivesFirst_StillCounts()
    {
        _care.OnDay(3);
        Book(7, cancelled: true);
        _care.Dated(TestClinic.Day(1));
        Book(7);

        Assert.Null(Ahead(3));
    }

    [Theory]
    [InlineData(EpisodeStage.Treating)]
    [InlineData(EpisodeStage.Monitoring)]
    [InlineData(EpisodeStage.Completed)]
    [InlineData(EpisodeStage.Discontinued)]
    public void RecordBooking_AnyStage_IsPossible(EpisodeStage stage) => Story.At(stage).RecordBooking(Dates.Of(99)).AssertAccepted();

    private DateOnly? Ahead(int today) => _care.Read().Care.BookingAhead(Dates.Of(today));

    private void Book(int day, bool cancelled = false) => _care.RecordBooking(Dates.Of(day), cancelled).AssertAccepted();
}
