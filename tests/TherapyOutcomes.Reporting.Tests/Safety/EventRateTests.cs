using TherapyOutcomes.Reporting.Safety;

namespace TherapyOutcomes.Reporting.Tests.Safety;

public sealed class EventRateTests
{
    // Exact 95% limits of a Poisson mean, as tabulated since Garwood 1936 and by half the chi-squared quantiles.
    [Theory]
    [InlineData(0, 0, 3.6889)]
    [InlineData(1, 0.0253, 5.5716)]
    [InlineData(3, 0.6187, 8.7673)]
    [InlineData(10, 4.7954, 18.3904)]
    [InlineData(100, 81.3640, 121.6268)]
    public void Of_Events_HasTheExactInterval(int events, double lower, double upper)
    {
        var rate = EventRate.Of(events, 100);

        Assert.Equal(events, rate.Per100, 9);
        Assert.Equal((lower, upper), (Math.Round(rate.Lower, 4), Math.Round(rate.Upper, 4)));
    }

    [Fact]
    public void Of_OtherNumberOfSessions_IsPer100()
    {
        var rate = EventRate.Of(3, 50);

        Assert.Equal((6.0, 1.2373, 17.5345), (rate.Per100, Math.Round(rate.Lower, 4), Math.Round(rate.Upper, 4)));
    }

    [Fact]
    public void Of_ManyEvents_StaysFinite()
    {
        var rate = EventRate.Of(5000, 5000);

        Assert.InRange(rate.Lower, 97, 98);
        Assert.InRange(rate.Upper, 102, 103);
    }
}
