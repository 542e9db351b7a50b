namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

/// <summary>What MON009 says of a session that was held although it should not have been.</summary>
public sealed class Mon009SessionWhileHeldTests
{
    [Fact]
    public void Check_SessionWhileAFlagIsOpen_IsSaidUntilItIsCleared()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(2).ReportRedFlag("dvt");

        var finding = care.OnDay(7).RecordSession("s2").AssertAccepted().AssertFinds("MON009", RuleSeverity.Advice, "session");

        Assert.Equal(("dvt", Dates.Written(2), Dates.Written(7)), (finding.Says("matter"), finding.Says("since"), finding.Says("day")));
        Assert.Null(finding.ClearsWith);
        care.EvaluateOnDay(20).AssertFinds("MON009", RuleSeverity.Advice, "session");
        care.ClearRedFlag("dvt").AssertLacks("MON009");
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void Check_SessionBeforeTheFlagOrAtItsTime_SaysNothing(double hour)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(2, 10).ReportRedFlag("dvt");

        var answer = care.OnDay(2, hour).RecordSession("s2").AssertAccepted();

        Assert.DoesNotContain(answer.Findings, found => found.MessageKey == "MON009.session");
    }

    [Fact]
    public void Check_SessionWhileAMajorReactionIsOpen_SaysSo()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Days);

        care.OnDay(3).RecordSession("s2").AssertAccepted().AssertFinds("MON009", RuleSeverity.Advice, "sessionReaction");
    }

    [Fact]
    public void Check_SessionWhileOnlyAProtectiveFlagIsOpen_SaysNothing()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("suspected-abuse");

        care.OnDay(3).RecordSession("s2").AssertAccepted().AssertLacks("MON009");
    }

    // Whichever of the two is recorded first.
    [Fact]
    public void Check_FlagRecordedAfterALaterSession_SaysSo()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordSession("s2");

        care.OnDay(2).ReportRedFlag("dvt").AssertFinds("MON009", RuleSeverity.Advice, "session");
    }
}
