namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref006LostOrWorseTwiceTests
{
    [Fact]
    public void Check_GainLostTwice_Finds()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.OnDay(16).RecordScore(OdiScores.Lost).AssertLacks("REF006");
        care.OnDay(40).RecordScore(OdiScores.Improved);

        Assert.Equal("2", care.OnDay(50).RecordScore(OdiScores.Lost).AssertFinds("REF006", RuleSeverity.Advice, "lost").Says("losses"));
    }

    // ODI: MIC 10, MDC 10.5.
    [Theory]
    [InlineData(50.4, false)]
    [InlineData(50.5, true)]
    public void Check_TwoComparisonsWorse_FindsFromDeteriorated(double score, bool found)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(51).AssertLacks("REF006");

        Assert.Equal(found, care.OnDay(14).RecordScore((decimal)score).Findings.Any(finding => finding.MessageKey == "REF006.worse"));
    }

    [Fact]
    public void Check_ReferralUnderWay_IsSilentUntilItEnds()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(51);
        care.OnDay(14).RecordScore(51).AssertFinds("REF006");

        care.ProposeReferral().AssertLacks("REF006");
        care.CloseReferral().AssertFinds("REF006", RuleSeverity.Advice, "worse");
    }

    [Fact]
    public void Check_WorseTwiceButNotInARow_IsSilent()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(51);
        care.OnDay(14).RecordScore(45);

        care.OnDay(21).RecordScore(51).AssertLacks("REF006");
    }

    [Fact]
    public void Check_LostOnceInEachOfTwoCycles_IsSilent()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.OnDay(16).RecordScore(OdiScores.Lost);
        care.Discontinue();
        care.OnDay(20).Resume();
        care.RecordScore(OdiScores.Baseline);
        care.OnDay(30).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Documenting);

        care.OnDay(40).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost).AssertLacks("REF006");
    }

    [Fact]
    public void Check_WorseTwice_IsDueTwoWeeksAfterTheSecond()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(51);
        care.OnDay(14).RecordScore(51);

        var finding = care.EvaluateOnDay(60).AssertFinds("REF006", variant: "worse");

        Assert.Equal((Dates.Of(14 + 14), "0"), (finding.DueOn, finding.Says("losses")));
    }

    [Fact]
    public void Check_GainLostTwice_IsDueTwoWeeksAfterTheSecondLoss()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.OnDay(16).RecordScore(40);
        care.OnDay(40).RecordScore(20);
        care.OnDay(50).RecordScore(40);

        Assert.Equal(Dates.Of(50 + 14), care.EvaluateOnDay(90).AssertFinds("REF006", variant: "lost").DueOn);
    }

    [Fact]
    public void Check_Ended_IsSilent()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(51);
        care.OnDay(14).RecordScore(51).AssertFinds("REF006");

        care.Discontinue().AssertLacks("REF006");
    }
}
