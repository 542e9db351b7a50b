namespace TherapyOutcomes.Tests.Text;

public sealed class WrittenDayTests
{
    [Theory]
    [InlineData(1, "1 January 2026", "1 de enero de 2026")]
    [InlineData(2, "1 February 2026", "1 de febrero de 2026")]
    [InlineData(3, "1 March 2026", "1 de marzo de 2026")]
    [InlineData(4, "1 April 2026", "1 de abril de 2026")]
    [InlineData(5, "1 May 2026", "1 de mayo de 2026")]
    [InlineData(6, "1 June 2026", "1 de junio de 2026")]
    [InlineData(7, "1 July 2026", "1 de julio de 2026")]
    [InlineData(8, "1 August 2026", "1 de agosto de 2026")]
    [InlineData(9, "1 September 2026", "1 de septiembre de 2026")]
    [InlineData(10, "1 October 2026", "1 de octubre de 2026")]
    [InlineData(11, "1 November 2026", "1 de noviembre de 2026")]
    [InlineData(12, "1 December 2026", "1 de diciembre de 2026")]
    public void Of_EachMonth_HasItsNameInEachLanguage(int month, string english, string spanish)
    {
        var day = new DateOnly(2026, month, 1);

        Assert.Equal((english, spanish), (WrittenDay.Of(day, LanguageTag.English), WrittenDay.Of(day, LanguageTag.Spanish)));
    }

    [Fact]
    public void Of_DayOfTwoDigits_IsWrittenWhole() =>
        Assert.Equal(
            ("31 March 2026", "31 de marzo de 2026"),
            (WrittenDay.Of(new DateOnly(2026, 3, 31), LanguageTag.English), WrittenDay.Of(new DateOnly(2026, 3, 31), LanguageTag.Spanish)));
}
