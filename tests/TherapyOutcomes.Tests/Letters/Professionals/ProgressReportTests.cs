using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Tests.Letters.Professionals;

public sealed class ProgressReportTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Letter_AfterADischarge_ReadsWell(string language)
    {
        var care = ReferredToUs(EpisodeStage.Referring);
        care.Discharge();
        care.GrantConsent(DisclosureScope.Identity, DisclosureScope.Scores, DisclosureScope.Plan);
        care.SendReport(scope: [DisclosureScope.Scores, DisclosureScope.Plan]).AssertAccepted();

        var letter = care.ProfessionalLetter("in1", language);

        Assert.Equal(ProfessionalLetterKind.ProgressReport, letter.Kind);
        Assert.Empty(letter.Findings);
        await Verify(letter.Text!.Value.Reveal()).UseTextForParameters(language);
    }

    [Fact]
    public void Letter_WithoutConsent_IsRefusedAsTheSendingIs()
    {
        var care = ReferredToUs(EpisodeStage.Referring);

        Assert.Equal("REF002", care.ProfessionalLetter("in1").Findings[0].Rule.Id);
        care.SendReport(scope: DisclosureScope.Scores).AssertRefused("REF002");
    }

    [Fact]
    public void Letter_GainLostAndOtherMeasureWorse_SaysBoth()
    {
        var care = ReferredToUs(EpisodeStage.Monitoring);
        care.GrantConsent(DisclosureScope.Identity, DisclosureScope.Scores, DisclosureScope.Plan);
        care.OnDay(40).RecordScore(OdiScores.Baseline);

        var text = care.ProfessionalLetter("in1").Text!.Value.Reveal();

        Assert.Contains("The gain was lost on 14 February 2026.", text, StringComparison.Ordinal);
        Assert.Contains("About the same", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_ObservedImprovement_ClaimsNoScore()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordInboundReferral();
        care.RecordSession();
        care.OnDay(14).ObserveImprovement(holds: true);
        care.GrantConsent(DisclosureScope.Identity, DisclosureScope.Scores);

        var text = care.ProfessionalLetter("in1", scope: DisclosureScope.Scores).Text!.Value.Reveal();

        Assert.Contains("The client was better by their own word on 19 January 2026. No score shows how much.", text, StringComparison.Ordinal);
        Assert.Contains("No score is on record.", text, StringComparison.Ordinal);
    }

    private static TestEpisode ReferredToUs(EpisodeStage stage)
    {
        var clinic = CheckedClinic.New();
        var care = Story.Begin(clinic);
        care.RecordInboundReferral();
        return care.Reach(stage);
    }
}
