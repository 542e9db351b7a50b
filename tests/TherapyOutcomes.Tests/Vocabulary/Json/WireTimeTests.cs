namespace TherapyOutcomes.Tests.Vocabulary.Json;

public sealed class WireTimeTests
{
    [Theory]
    [InlineData("2026-01-31T09:30:00+01:00", "2026-01-31T08:30:00.000Z")]
    [InlineData("2026-01-31T09:30:00Z", "2026-01-31T09:30:00.000Z")]
    [InlineData("2026-01-31T09:30-05:00", "2026-01-31T14:30:00.000Z")]
    [InlineData("2026-01-31T09:30:00.1234567Z", "2026-01-31T09:30:00.123Z")]
    [InlineData("1900-01-01T00:00:00Z", "1900-01-01T00:00:00.000Z")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000Z")]
    public void TryParse_ATimeWithAnOffset_Reads(string text, string utc)
    {
        Assert.True(WireTime.TryParse(text, out var instant));
        Assert.Equal(utc, WireTime.Truncate(instant).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    // A time without an offset would mean another moment on each computer.
    [Theory]
    [InlineData("2026-01-31T09:30:00")]
    [InlineData("2026-01-31T09:30")]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T09Z")]
    [InlineData("2026-02-30T09:30:00Z")]
    [InlineData("31.01.2026 09:30:00+01:00")]
    [InlineData(" 2026-01-31T09:30:00Z")]
    [InlineData("0000-12-31T23:59:59Z")]
    [InlineData("2026-01-31T09:30:00+15:00")]
    [InlineData("")]
    public void TryParse_AnythingElse_ReadsNothing(string text) => Assert.False(WireTime.TryParse(text, out _));

    [Fact]
    public void Truncate_ATime_KeepsItsOffset() => Assert.Equal(TimeSpan.FromHours(2), WireTime.Truncate(Samples.At.AddTicks(1)).Offset);

    [Fact]
    public void Truncate_ATime_DropsWhatIsBelowAMillisecond() => Assert.Equal(Samples.At, WireTime.Truncate(Samples.At.AddTicks(9_999)));
}
