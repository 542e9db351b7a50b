namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref010ReportOwedTests
{
    [Fact]
    public void Check_ImprovedAndNoReport_AppearsAfter14Days()
    {
        var finding = Improved().AssertAppearsAt("REF010", TestClinic.Day(GivenEpisode.ImprovedOn + 14, 0));

        Assert.Equal((RuleSeverity.Advice, "REF010.improved", Dates.Of(GivenEpisode.ImprovedOn + 14)), (finding.Severity, finding.MessageKey, finding.DueOn));
    }

    [Fact]
    public void Check_EndedWithoutAnImprovement_AppearsAfter14Days()
    {
        var care = Referred();
        care.OnDay(3).Discontinue().AssertAccepted();

        Assert.Equal("REF010.ended", care.AssertAppearsAt("REF010", TestClinic.Day(3 + 14, 0)).MessageKey);
    }

    [Fact]
    public void Check_EndedAfterAnImprovement_CountsFromTheImprovement()
    {
        var care = Improved();
        care.OnDay(GivenEpisode.ImprovedOn + 3).Discontinue().AssertAccepted();

        Assert.Equal("REF010.improved", care.AssertAppearsAt("REF010", TestClinic.Day(GivenEpisode.ImprovedOn + 14, 0)).MessageKey);
    }

    [Fact]
    public void Check_ReferredAfterTheImprovement_CountsFromTheReferral()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.OnDay(GivenEpisode.ImprovedOn + 5).RecordInboundReferral().AssertAccepted();

        care.AssertAppearsAt("REF010", TestClinic.Day(GivenEpisode.ImprovedOn + 5 + 14, 0));
    }

    [Fact]
    public void Check_ReportSent_IsSilent()
    {
        var care = Improved();
        care.GrantConsent(DisclosureScope.Scores);
        care.SendReport(scope: DisclosureScope.Scores).AssertAccepted();

        care.EvaluateOnDay(90).AssertLacks("REF010");
    }

    [Fact]
    public void Check_NoReportWanted_IsSilent()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.RecordInboundReferral(reportWanted: false).AssertAccepted();

        care.EvaluateOnDay(90).AssertLacks("REF010");
    }

    [Fact]
    public void Check_NothingToTellYet_IsSilent() => Referred().EvaluateOnDay(90).AssertLacks("REF010");

    [Fact]
    public void Check_GainLost_IsSilent()
    {
        var care = Improved();
        care.OnDay(20).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost);

        care.EvaluateOnDay(90).AssertLacks("REF010");
    }

    private static TestEpisode Referred()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordInboundReferral().AssertAccepted();
        return care;
    }

    private static TestEpisode Improved()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.Dated(TestClinic.Day(0)).RecordInboundReferral().AssertAccepted();
        return care;
    }
}
