namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon007ScoreTooSoonTests
{
    [Theory]
    [InlineData(0, false)] // taken when the session begins
    [InlineData(0.1, true)]
    [InlineData(35.9, true)]
    [InlineData(36, false)]
    public void Check_PainScoreSoManyHoursAfterASession_FindsBelow36(double hours, bool found)
    {
        var care = TreatedFor("NPRS").Later(TimeSpan.FromHours(hours));

        var answer = care.RecordScore(4, measure: "NPRS");

        Assert.Equal(found, answer.Findings.Any(finding => finding is { MessageKey: "MON007", Severity: RuleSeverity.Info }));
    }

    [Fact]
    public void Check_UnusedScore_ImprovesNothing()
    {
        var care = TreatedFor("NPRS");

        care.Later(TimeSpan.FromHours(35.9)).RecordScore(1, measure: "NPRS").AssertStage(EpisodeStage.Treating);
        care.Later(TimeSpan.FromHours(0.1)).RecordScore(1, measure: "NPRS").AssertStage(EpisodeStage.Documenting);
    }

    [Fact]
    public void Check_FunctionScoreAfterASession_IsSilent() => Story.At(EpisodeStage.Treating).OnDay(0, 10).RecordScore(20).AssertLacks("MON007");

    [Fact]
    public void Check_ThirdUnusedScoreInARow_IsAdvice()
    {
        var care = TreatedFor("NPRS");
        care.OnDay(0, 10).RecordScore(4, measure: "NPRS");
        care.OnDay(0, 11).RecordScore(4, measure: "NPRS").AssertFinds("MON007", RuleSeverity.Info);

        Assert.Equal("3", care.OnDay(0, 12).RecordScore(4, measure: "NPRS").AssertFinds("MON007", RuleSeverity.Advice, "row").Says("unused"));
    }

    [Fact]
    public void Check_UsedScoreBetween_BeginsTheRowAgain()
    {
        var care = TreatedFor("NPRS");
        care.OnDay(0, 10).RecordScore(7, measure: "NPRS");
        care.OnDay(0, 11).RecordScore(7, measure: "NPRS");

        care.OnDay(3).RecordScore(7, measure: "NPRS").AssertLacks("MON007");
    }

    private static TestEpisode TreatedFor(string measure)
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode(measure: measure);
        care.RecordScore(7, measure: measure);
        care.OnDay(0).RecordSession();
        return care;
    }

    [Fact]
    public void Check_AnotherMeasureThanTheDecidingOne_FindsToo()
    {
        var care = Story.At(EpisodeStage.Treating);

        care.OnDay(0, 12).RecordScore(5, measure: "NPRS").AssertFinds("MON007", RuleSeverity.Info);
    }

    [Fact]
    public void Check_Ended_IsSilent()
    {
        var care = TreatedFor("NPRS");
        care.Later(TimeSpan.FromHours(1)).RecordScore(4, measure: "NPRS").AssertFinds("MON007");

        care.Discontinue().AssertLacks("MON007");
    }

    // An improvement would be missed without a word.
    [Theory]
    [InlineData(null, BodySide.Left, true)]
    [InlineData(BodySide.Left, null, true)]
    [InlineData(BodySide.Left, BodySide.Right, false)]
    [InlineData(null, null, false)]
    public void Check_SideNamedOnlyOnce_SaysSo(BodySide? before, BodySide? after, bool found)
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode();
        care.RecordScore(OdiScores.Baseline, side: before);

        var answer = care.OnDay(7).RecordScore(OdiScores.Improved, side: after).AssertAccepted();

        Assert.Equal(found, answer.Findings.Any(finding => finding.MessageKey == "MON007.side"));
    }
}
