namespace TherapyOutcomes.Tests.Measures;

/// <summary>Ratings of change are compared with a threshold themselves, need no baseline, and never decide alone.</summary>
public sealed class GlobalRatingTests
{
    [Theory]
    [InlineData("GROC-15", 3, Verdict.PossiblyImproved)]
    [InlineData("GROC-15", 2, Verdict.Unchanged)]
    [InlineData("GROC-15", 0, Verdict.Unchanged)]
    [InlineData("GROC-15", -2, Verdict.Unchanged)]
    [InlineData("GROC-15", -3, Verdict.PossiblyDeteriorated)]
    [InlineData("GRC-11", 2, Verdict.PossiblyImproved)]
    [InlineData("GRC-11", -2, Verdict.PossiblyDeteriorated)]
    [InlineData("PGIC-7", 2, Verdict.PossiblyImproved)]
    [InlineData("PGIC-7", 3, Verdict.Unchanged)]
    [InlineData("PGIC-7", 6, Verdict.PossiblyDeteriorated)]
    [InlineData("PGIC-7.high", 6, Verdict.PossiblyImproved)]
    [InlineData("PGIC-7.high", 2, Verdict.PossiblyDeteriorated)]
    public void Compare_FirstRating_IsJudgedByItself(string measure, int rating, Verdict expected)
    {
        var care = Story.Begin();
        care.OnDay(7).RecordScore(rating, measure: measure);

        var other = Assert.Single(EpisodeAssessment.Of(care.Read(), new ClientRecord(), new ClinicPolicy()).Others);

        Assert.Null(other.Baseline);
        Assert.Equal(expected, other.Newest?.Verdict);
    }

    [Theory]
    [InlineData(-3, true)]
    [InlineData(-2, false)]
    [InlineData(3, false)]
    public void Compare_RatingAgainstABetterPrimary_IsMixedWhenWorse(int rating, bool mixed)
    {
        var care = Story.Begin();
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(rating, measure: "GROC-15");

        var answer = care.RecordScore(20);

        Assert.Equal(mixed, answer.Findings.Any(finding => finding.Rule.Id == "MON010"));
        answer.AssertStage(mixed ? EpisodeStage.Treating : EpisodeStage.Documenting);
    }

    [Fact]
    public void Primary_ARating_IsAdvisedAgainstAndDecidesNothing()
    {
        var care = CheckedClinic.New().OpenEpisode(measure: "GROC-15");
        care.OnDay(0).RecordSession();
        care.Evaluate().AssertFinds("DOC007", RuleSeverity.Advice, "alone");
        care.Evaluate().AssertLacks("DOC001");

        care.OnDay(14).RecordScore(7, measure: "GROC-15").AssertStage(EpisodeStage.Treating);
        care.ObserveImprovement(holds: true).AssertFired(WorkflowTrigger.ImprovementFound);
    }

    [Theory]
    [InlineData("FABQ-PA")]
    [InlineData("TSK-11")]
    [InlineData("ROM.neck.rotation")]
    public void Primary_ThatNeverDecidesAlone_IsAdvisedAgainst(string measure) =>
        CheckedClinic.New().OpenEpisode(measure: measure).Evaluate().AssertFinds("DOC007", variant: "alone");

    [Theory]
    [InlineData("PCS")]
    [InlineData("LEFS")]
    [InlineData("PEG")]
    public void Primary_WithBothThresholds_IsNot(string measure) => CheckedClinic.New().OpenEpisode(measure: measure).Evaluate().AssertLacks("DOC007");
}
