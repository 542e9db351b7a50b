namespace TherapyOutcomes.Tests.Practices.Documentation.Rules;

public sealed class Doc007CannotShowImprovementTests
{
    [Fact]
    public void Check_MeasureWithoutDetectableChange_FindsWhenOpened()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "VAS");

        care.Evaluate().AssertFinds("DOC007", RuleSeverity.Advice, "measure");
    }

    [Fact]
    public void Check_MeasureWithBothThresholds_IsSilent() =>
        CheckedClinic.New().OnDay(0).OpenEpisode(measure: "ODI").Evaluate().AssertLacks("DOC007");

    // ODI: MIC 10, MDC 10; the best possible score is 0.
    [Theory]
    [InlineData(10, false)]
    [InlineData(9.9, true)]
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

    [Theory]
    [InlineData("VAS", "measure")]
    [InlineData("GROC-15", "alone")]
    public void Check_MeasureThatCannotShowIt_IsDueWhenCareBegins(string measure, string variant) =>
        Assert.Equal(Dates.Of(3), CheckedClinic.New().OnDay(3).OpenEpisode(measure: measure).EvaluateOnDay(20).AssertFinds("DOC007", variant: variant).DueOn);

    [Fact]
    public void Check_BaselineThatCannotShowIt_IsDueOnItsDayAndSaysHowMuchIsNeeded()
    {
        var care = CheckedClinic.New().OnDay(3).OpenEpisode();
        care.OnDay(5).RecordScore(8);

        var finding = care.EvaluateOnDay(20).AssertFinds("DOC007", variant: "baseline");

        Assert.Equal((Dates.Of(5), "8", "10"), (finding.DueOn, finding.Says("baseline"), finding.Says("needed")));
    }

    [Fact]
    public void Check_Ended_IsSilent() => CheckedClinic.New().OnDay(0).OpenEpisode(measure: "VAS").Discontinue().AssertLacks("DOC007");
}
