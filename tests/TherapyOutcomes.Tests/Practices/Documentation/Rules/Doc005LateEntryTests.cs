namespace TherapyOutcomes.Tests.Practices.Documentation.Rules;

public sealed class Doc005LateEntryTests
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    [Fact]
    public void Check_Exactly24HoursLater_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode().OnDay(3);

        care.Dated(care.Clinic.Now - Day).RecordContactAttempt(reached: true).AssertLacks("DOC005");
    }

    [Fact]
    public void Check_MoreThan24HoursLater_Finds()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode().OnDay(3);

        var answer = care.Dated(care.Clinic.Now - Day - TimeSpan.FromMilliseconds(1)).RecordContactAttempt(reached: true);

        Assert.Equal("1", answer.AssertFinds("DOC005", RuleSeverity.Info).Says("days"));
    }

    [Fact]
    public void Check_WithoutCommand_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode().OnDay(3);
        care.Dated(TestClinic.Day(0)).RecordContactAttempt(reached: true);

        care.Evaluate().AssertLacks("DOC005");
    }
}
