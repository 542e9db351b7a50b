namespace TherapyOutcomes.Tests.Practices.Documentation.Rules;

public sealed class Doc007CannotShowImprovementTests
{
    [Fact]
    public void Check_MeasureWithoutDetectableChange_IsSaidOnceWhenChosenAndAsksForNothing()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "ODI");

        var answer = care.SetPrimaryMeasure("VAS");

        answer.AssertFinds("DOC007", RuleSeverity.Advice, "measure");
        Assert.DoesNotContain(answer.NextSteps, step => step.Rule == "DOC007");
        care.Evaluate().AssertLacks("DOC007");
    }

    // VAS: MIC 15, no MDC is known.
    [Fact]
    public void Check_ScoreThatMayBeBetter_AsksForTheObservationOnce()
    {
        var care = Measured("VAS", 60);
        care.OnDay(7).RecordScore(46, measure: "VAS").AssertLacks("DOC007");

        var answer = care.OnDay(14).RecordScore(45, measure: "VAS");
        Assert.Equal(("60", "45"), (answer.AssertFinds("DOC007", RuleSeverity.Advice, "observe").Says("from"), answer.AssertFinds("DOC007").Says("to")));
        answer.AssertAsks("observe-improvement", "DOC007");
        Assert.Equal(Dates.Of(14), care.EvaluateOnDay(20).AssertFinds("DOC007").DueOn);

        care.OnDay(21).ObserveImprovement(holds: false).AssertLacks("DOC007");
        care.OnDay(28).RecordScore(30, measure: "VAS").AssertLacks("DOC007");
    }

    [Fact]
    public void Check_ObservationBeforeTheScoreOrTakenBack_AsksAgain()
    {
        var care = Measured("VAS", 60);
        care.OnDay(13).ObserveImprovement(holds: false, "early");
        care.OnDay(14).RecordScore(45, measure: "VAS").AssertFinds("DOC007", variant: "observe");

        care.ObserveImprovement(holds: false, "word").AssertLacks("DOC007");
        care.Correct("word").AssertFinds("DOC007", variant: "observe");
    }

    [Fact]
    public void Check_WorseInBetween_AsksOnceMore()
    {
        var care = Measured("VAS", 60);
        care.OnDay(14).RecordScore(45, measure: "VAS");
        care.ObserveImprovement(holds: false);
        care.OnDay(21).RecordScore(60, measure: "VAS").AssertLacks("DOC007");

        care.OnDay(28).RecordScore(40, measure: "VAS").AssertFinds("DOC007", variant: "observe");
    }

    // An acute complaint has no 30% rule, so nothing is known of the HOOS; better is better all the same.
    [Theory]
    [InlineData(60, true)]
    [InlineData(50, false)]
    public void Check_NoThresholdAtAll_AsksForTheObservationOfAnyGain(int score, bool asked)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "HOOS.pain", chronicity: Chronicity.Acute);
        care.RecordScore(50, measure: "HOOS.pain");

        var answer = care.OnDay(14).RecordScore(score, measure: "HOOS.pain");

        Assert.Equal(asked, answer.Findings.Any(finding => finding.MessageKey == "DOC007.observe"));
    }

    [Fact]
    public void Check_Observed_IsImproved()
    {
        var care = Measured("VAS", 60);
        care.OnDay(14).RecordScore(45, measure: "VAS");

        care.ObserveImprovement(holds: true).AssertFired(WorkflowTrigger.ImprovementFound).AssertLacks("DOC007");
    }

    private static TestEpisode Measured(string measure, decimal score)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: measure);
        care.RecordScore(score, measure: measure).AssertAccepted();
        return care;
    }

    [Fact]
    public void Check_MeasureWithBothThresholds_IsSilent() =>
        CheckedClinic.New().OnDay(0).OpenEpisode(measure: "ODI").Evaluate().AssertLacks("DOC007");

    // ODI: MIC 10, MDC 10.5; the best possible score is 0.
    [Theory]
    [InlineData(10.5, false)]
    [InlineData(10.4, true)]
    [InlineData(0, true)]
    public void Check_BaselineNearTheBestScore_FindsBelowTheLargerThreshold(double baseline, bool found)
    {
        var answer = CheckedClinic.New().OnDay(0).OpenEpisode().RecordScore((decimal)baseline);

        Assert.Equal(found, answer.Findings.Any(finding => finding.MessageKey == "DOC007.baseline"));
    }

    [Fact]
    public void Check_BetterMeasureChosen_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "VAS");

        care.SetPrimaryMeasure("ODI").AssertLacks("DOC007");
    }

    [Fact]
    public void Check_MeasureThatNeverDecidesAlone_IsDueWhenCareBegins() =>
        Assert.Equal(Dates.Of(3), CheckedClinic.New().OnDay(3).OpenEpisode(measure: "GROC-15").EvaluateOnDay(20).AssertFinds("DOC007", variant: "alone").DueOn);

    [Fact]
    public void Check_BaselineThatCannotShowIt_IsDueOnItsDayAndSaysHowMuchIsNeeded()
    {
        var care = CheckedClinic.New().OnDay(3).OpenEpisode();
        care.OnDay(5).RecordScore(8);

        var finding = care.EvaluateOnDay(20).AssertFinds("DOC007", variant: "baseline");

        Assert.Equal((Dates.Of(5), "8", "10.5"), (finding.DueOn, finding.Says("baseline"), finding.Says("needed")));
    }

    [Fact]
    public void Check_Ended_IsSilent() => CheckedClinic.New().OnDay(0).OpenEpisode(measure: "GROC-15").Discontinue().AssertLacks("DOC007");
}
