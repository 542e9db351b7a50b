namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon010MeasuresDisagreeTests
{
    [Theory]
    [InlineData(27.5, true)] // 7.5 worse: meaningful, not detectable
    [InlineData(27.4, false)]
    public void Check_OtherMeasureWorse_FindsFromPossiblyDeteriorated(double now, bool found)
    {
        var care = WithOther("NDI", 20);

        care.OnDay(14).RecordScore((decimal)now, measure: "NDI");
        var answer = care.RecordScore(OdiScores.Improved);

        Assert.Equal(found, answer.Findings.Any(finding => finding is { Rule.Id: "MON010", Severity: RuleSeverity.Required }));
        answer.AssertStage(found ? EpisodeStage.Treating : EpisodeStage.Documenting);
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void Check_AgeOfTheOtherScore_CountsTo14Days(int days, bool found)
    {
        var care = WithOther("NDI", 20);
        care.OnDay(3).RecordScore(40, measure: "NDI");

        var answer = care.OnDay(3 + days).RecordScore(OdiScores.Improved);

        Assert.Equal(found, answer.Findings.Any(finding => finding.Rule.Id == "MON010"));
    }

    [Fact]
    public void Check_ClientSaysItHolds_MovesOn()
    {
        var care = WithOther("NDI", 20);
        care.OnDay(14).RecordScore(40, measure: "NDI");
        care.RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Treating);

        care.ObserveImprovement(holds: true).AssertFired(WorkflowTrigger.ImprovementFound).AssertLacks("MON010");
    }

    [Fact]
    public void Check_ClientSaysItDoesNotHold_StaysHeld()
    {
        var care = WithOther("NDI", 20);
        care.OnDay(14).RecordScore(40, measure: "NDI");
        care.RecordScore(OdiScores.Improved);

        care.ObserveImprovement(holds: false).AssertStage(EpisodeStage.Treating).AssertFinds("MON010");
    }

    [Fact]
    public void Check_NewerScoreOfTheOther_MovesOn()
    {
        var care = WithOther("NDI", 20);
        care.OnDay(14).RecordScore(40, measure: "NDI");
        care.RecordScore(OdiScores.Improved);

        care.OnDay(15).RecordScore(20, measure: "NDI").AssertFired(WorkflowTrigger.ImprovementFound);
    }

    [Fact]
    public void Check_WorseAfterAnObservation_AsksAgain()
    {
        var care = WithOther("NDI", 20);
        care.OnDay(13).ObserveImprovement(holds: true);
        care.OnDay(14).RecordScore(40, measure: "NDI");

        care.RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Treating).AssertFinds("MON010");
    }

    [Fact]
    public void Check_WhenSustained_HoldsTheStage()
    {
        var care = WithOther("NDI", 20).Reach(EpisodeStage.Monitoring);
        care.OnDay(21).RecordSession("s2");
        care.OnDay(28).RecordSession("s3");
        care.OnDay(41).RecordScore(40, measure: "NDI");

        care.OnDay(GivenEpisode.SustainedOn).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Monitoring).AssertFinds("MON010");
        care.ObserveImprovement(holds: true).AssertStage(EpisodeStage.Adjusting);
    }

    [Fact]
    public void Check_PrimaryNotImproved_IsSilent() => WithOther("NDI", 20).OnDay(14).RecordScore(40, measure: "NDI").AssertLacks("MON010");

    private static TestEpisode WithOther(string measure, decimal value)
    {
        var care = Story.Begin();
        care.OnDay(0, 9).RecordScore(value, measure: measure);
        return care;
    }

    [Fact]
    public void Check_Ended_IsSilent()
    {
        var care = WithOther("NDI", 20);
        care.OnDay(14).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Documenting);
        care.OnDay(15).RecordScore(40, measure: "NDI").AssertFinds("MON010");

        care.Discontinue();
        care.Evaluate().AssertLacks("MON010");
    }

    [Fact]
    public void Check_ObservedWhileAnotherIsWorse_Finds()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "VAS");
        care.RecordScore(60, measure: "VAS");
        care.RecordScore(30, measure: "ODI");
        care.OnDay(7).RecordScore(40, measure: "VAS");
        care.ObserveImprovement(holds: true).AssertStage(EpisodeStage.Documenting);

        care.OnDay(14).RecordScore(45, measure: "ODI").AssertFinds("MON010");
    }

    [Fact]
    public void Check_NoLongerImprovedWhileHeld_FindsNothingAnew()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);
        care.RecordScore(20, measure: "NDI");
        care.OnDay(14).RecordScore(40, measure: "NDI");
        care.RecordScore(28).AssertFinds("MON010");

        care.OnDay(21).RecordScore(33).AssertStage(EpisodeStage.Treating);
    }

    [Fact]
    public void Check_OtherMeasureWorse_IsDueThatDayAndLastsUntilAScoreIsTwoWeeksLater()
    {
        var care = WithOther("NDI", 20);
        care.OnDay(14).RecordScore(40, measure: "NDI");

        Assert.Equal(Dates.Of(14), care.OnDay(15).RecordScore(20).AssertFinds("MON010").DueOn);
        care.EvaluateOnDay(80).AssertFinds("MON010");
        care.OnDay(28).RecordScore(20, "later").AssertFinds("MON010");
        care.OnDay(29).RecordScore(20, "latest").AssertLacks("MON010");
    }

    [Fact]
    public void Check_ClientSaysItDoesNotHold_AsksAgainUntilAScoreOnALaterDay()
    {
        var care = Story.At(EpisodeStage.Documenting);

        Assert.Equal("MON010.doubt", care.ObserveImprovement(holds: false).AssertFinds("MON010").MessageKey);
        care.OnDay(20).RecordScore(20, "later").AssertLacks("MON010");
    }

    [Fact]
    public void Check_ClientSaysSoAndTakesItBack_IsSilent()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.ObserveImprovement(holds: false).AssertFinds("MON010");

        care.Later(TimeSpan.FromHours(1)).ObserveImprovement(holds: true, id: "o2").AssertLacks("MON010");
    }
}
