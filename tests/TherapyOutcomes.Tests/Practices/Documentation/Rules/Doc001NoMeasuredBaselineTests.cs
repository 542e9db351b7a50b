namespace TherapyOutcomes.Tests.Documentation.Rules;

public sealed class Doc001NoMeasuredBaselineTests
{
    [Fact]
    public void Check_SessionWithoutAnyScore_Finds()
    {
        var care = CheckedClinic.New().OnDay(0).Open();

        care.Session().AssertFinds("DOC001", RuleSeverity.Advice);
    }

    [Fact]
    public void Check_ScoreBeforeTheSessionOfThatDay_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0, 8).Open();
        care.Score(40);

        care.OnDay(0).Session().AssertLacks("DOC001");
    }

    [Fact]
    public void Check_ScoreAfterTheFirstSession_StillFinds()
    {
        var care = CheckedClinic.New().OnDay(0).Open();
        care.Session();

        care.OnDay(0, 11).Score(40).AssertFinds("DOC001");
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Check_AgeOfTheScoreBeforeTheFirstSession_CountsTo14Days(int sessionOn, bool found)
    {
        var care = CheckedClinic.New().OnDay(0).Open();
        care.Score(40);

        var answer = care.OnDay(sessionOn).Session();

        Assert.Equal(found, answer.Findings.Any(finding => finding.Rule.Id == "DOC001"));
    }

    [Fact]
    public void Check_NoSessionYet_IsSilent() => CheckedClinic.New().OnDay(0).Open().Evaluate().AssertLacks("DOC001");

    [Fact]
    public void Check_BaselineEnteredLate_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0).Open();
        care.Session();

        care.OnDay(1).Dated(TestClinic.Day(0, 8)).Score(40).AssertLacks("DOC001");
    }
}
