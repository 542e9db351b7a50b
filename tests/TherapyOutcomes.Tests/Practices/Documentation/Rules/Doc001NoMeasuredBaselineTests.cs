namespace TherapyOutcomes.Tests.Practices.Documentation.Rules;

public sealed class Doc001NoMeasuredBaselineTests
{
    [Fact]
    public void Check_SessionWithoutAnyScore_Finds()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();

        care.RecordSession().AssertFinds("DOC001", RuleSeverity.Advice);
    }

    [Fact]
    public void Check_ScoreBeforeTheSessionOfThatDay_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);

        care.OnDay(0).RecordSession().AssertLacks("DOC001");
    }

    [Fact]
    public void Check_ScoreAfterTheFirstSession_StillFinds()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordSession();

        care.OnDay(0, 11).RecordScore(OdiScores.Baseline).AssertFinds("DOC001");
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Check_AgeOfTheScoreBeforeTheFirstSession_CountsTo14Days(int sessionOn, bool found)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);

        var answer = care.OnDay(sessionOn).RecordSession();

        Assert.Equal(found, answer.Findings.Any(finding => finding.Rule.Id == "DOC001"));
    }

    [Fact]
    public void Check_NoSessionYet_IsSilent() => CheckedClinic.New().OnDay(0).OpenEpisode().Evaluate().AssertLacks("DOC001");

    [Fact]
    public void Check_BaselineEnteredLate_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordSession();

        care.OnDay(1).Dated(TestClinic.Day(0, 8)).RecordScore(OdiScores.Baseline).AssertLacks("DOC001");
    }

    [Fact]
    public void Check_Ended_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordSession().AssertFinds("DOC001");

        care.Discontinue().AssertLacks("DOC001");
    }

    [Fact]
    public void Check_MeasureThatAsksForTheChangeItself_NeedsNoBaseline() =>
        CheckedClinic.New().OnDay(0).OpenEpisode(measure: "GROC-15").RecordSession().AssertAccepted().AssertLacks("DOC001");
}
