namespace TherapyOutcomes.Tests.Vocabulary;

public sealed class RecordLimitsTests
{
    [Fact]
    public void Contains_Days_FromTheFirstToTheLast()
    {
        Assert.True(RecordLimits.Contains(RecordLimits.FirstDay) && RecordLimits.Contains(RecordLimits.LastDay));
        Assert.False(RecordLimits.Contains(RecordLimits.FirstDay.AddDays(-1)) || RecordLimits.Contains(RecordLimits.LastDay.AddDays(1)));
    }

    [Theory]
    [InlineData("1900-01-01T00:00:00Z", true)]
    [InlineData("1900-01-01T14:00:00+14:00", true)]
    [InlineData("1899-12-31T10:00:00-14:00", true)]
    [InlineData("1899-12-31T23:59:59.9999999Z", false)]
    [InlineData("1900-01-01T13:59:59.9999999+14:00", false)]
    [InlineData("2200-12-31T23:59:59.9999999Z", true)]
    [InlineData("2201-01-01T13:59:59.9999999+14:00", true)]
    [InlineData("2201-01-01T00:00:00Z", false)]
    [InlineData("2200-12-31T10:00:00-14:00", false)]
    public void Contains_ATime_CountsItsDateInUtc(string time, bool isContained) =>
        Assert.Equal(isContained, RecordLimits.Contains(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    // The words for people are written once, beside the values.
    [Fact]
    public void Allowed_Words_SayTheValues()
    {
        Assert.Equal(RecordLimits.AllowedDays, FormattableString.Invariant($"{RecordLimits.FirstDay:yyyy-MM-dd} to {RecordLimits.LastDay:yyyy-MM-dd}"));
        Assert.Equal(RecordLimits.AllowedNumbers, FormattableString.Invariant($"{-RecordLimits.MaxNumber} to {RecordLimits.MaxNumber}"));
    }

    [Fact]
    public void Require_OutOfRange_NamesTheParameter()
    {
        Assert.Equal("asOf", Assert.Throws<ArgumentOutOfRangeException>(() => RecordLimits.Require(DateTimeOffset.MaxValue, "asOf")).ParamName);
        Assert.Equal("today", Assert.Throws<ArgumentOutOfRangeException>(() => RecordLimits.Require(DateOnly.MinValue, "today")).ParamName);
        RecordLimits.Require((DateTimeOffset?)null, "asOf");
    }
}
