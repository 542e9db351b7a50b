using System.Globalization;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Tests.Input;

public sealed class WrittenYearTests
{
    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("0001-02-29")]
    [InlineData("1899-12-31")]
    [InlineData("2201-01-01")]
    [InlineData("20260-03-02")]
    [InlineData("99999999999999999999-03-02")]
    public void IsTheFault_AYearThatNoRecordCanHold_IsSo(string text) => Assert.True(WrittenYear.IsTheFault(text, IsDate));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("1900-02-29")]
    [InlineData("0000-13-01")]
    [InlineData("000-01-01")]
    [InlineData("-0001-01-01")]
    [InlineData("0000")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void IsTheFault_AnotherFault_IsNot(string text) => Assert.False(WrittenYear.IsTheFault(text, IsDate));

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
