using TherapyOutcomes.Exports;

namespace TherapyOutcomes.Tests.Docs;

/// <summary>Each practice in one test: what is asked for when a client gets better, and what doing it changes. The page of practices names them.</summary>
public sealed class TenPracticesTests
{
    [Fact]
    public void Documentation_OfAnImprovement_IsAskedForUntilItsNoteIsSigned()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.Evaluate().AssertAsks("document-improvement", "DOC002");

        care.DocumentImprovement().AssertAsks("sign-note", "DOC003");

        care.SignNote().AssertStage(EpisodeStage.Monitoring);
        care.DocumentImprovement(objective: "something else").AssertRefused("DOC006");
    }

    [Fact]
    public void Monitoring_AfterANote_GoesOnUntilTheImprovementLasts()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(21).RecordSession("s2").AssertFinds("MON003");
        care.OnDay(28).RecordSession("s3");

        care.OnDay(41).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Monitoring);
        care.OnDay(42).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Adjusting);

        care.ReportRedFlag().AssertFinds("MON009");
        care.ConfirmPlan().AssertStage(EpisodeStage.Adjusting); // nothing passes before another clinician cleared it
    }

    [Fact]
    public void Planning_OfALastingImprovement_IsReviewedWithAReason()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.Evaluate().AssertFinds("PLN001");

        care.AdjustPlan(perWeek: 0.5m, reason: " ").AssertFinds("PLN002", RuleSeverity.Forbidden);

        care.AdjustPlan(perWeek: 0.5m).AssertStage(EpisodeStage.Communicating);
    }

    [Fact]
    public void Communication_WithTheClient_CountsWhenItIsUnderstood()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.Evaluate().AssertAsks("discuss-improvement", "COM001");

        care.DiscussImprovement([DiscussionTopic.Progress], understood: TeachBackResult.No).AssertFinds("COM002");

        care.DiscussImprovement().AssertStage(EpisodeStage.Referring);
        Assert.NotNull(care.Letter().Text);
    }

    [Fact]
    public void Relationship_WithAnOpenConcern_ComesBeforeTheEnd()
    {
        var care = Given.Episode().ReferralSettled().WithConcern().Build(CheckedClinic.New());
        care.RequestFeedback();
        care.Celebrate().AssertStage(EpisodeStage.Celebrating).AssertFinds("REL002");

        care.ResolveConcern().AssertStage(EpisodeStage.Completed);
    }

    [Fact]
    public void Referral_OfALastingImprovement_IsDecidedAndNeedsConsent()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Evaluate().AssertAsks("decide-no-referral", "REF008");
        care.ProposeReferral().AssertStage(EpisodeStage.Referring);

        care.SendReferral("ref1", DisclosureScope.Scores).AssertRefused("REF002");

        care.GrantConsent(DisclosureScope.Scores);
        care.SendReferral("ref1", DisclosureScope.Scores).AssertStage(EpisodeStage.Celebrating);
    }

    [Fact]
    public void Education_OfThePractitioner_FollowsCreditsAndOutcomes()
    {
        var clinic = CheckedClinic.New();
        clinic.SetEducationRequirement(credits: 24, startsOn: new DateOnly(2025, 1, 1)).AssertFinds("EDU001");
        clinic.RecordEducation(credits: 24).AssertLacks("EDU001");

        var caseload = new CaseloadSummary { Topics = [new() { Topic = "neck", Clients = 100, Improved = 40, ClinicRate = 0.65 }] };

        clinic.EvaluatePractitioner(caseload: caseload).AssertFinds("EDU003");
    }

    [Fact]
    public void Feedback_OfASession_IsAskedForOnceActedOnAndAnswered()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Evaluate().AssertAsks("request-feedback", "FBK001");
        care.RequestFeedback().AssertLacks("FBK001");
        care.RequestFeedback("f2").AssertRefused("FBK002");

        care.RecordFeedback(2).AssertFinds("FBK003");
        care.ActOnFeedback().AssertFinds("FBK004");
        care.TellClient().AssertLacks("FBK004");
    }

    [Fact]
    public void Privacy_OfTheClient_LetsOutWhatIsConsentedToAndKeepsAnAccountOfIt()
    {
        var clinic = CheckedClinic.New();
        clinic.GrantConsent([DisclosureScope.Plan], purpose: DisclosurePurpose.Family, recipient: "Kim");

        clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Scores]).AssertRefused("PRV001");
        clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Plan]).AssertAccepted();
        clinic.RevokeConsent();
        clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Plan]).AssertRefused("PRV001");

        Assert.Single(AccountOfDisclosures.Of(clinic.ReadClient("c1"), new ClinicPolicy(), new DateOnly(2026, 1, 5)));
    }

    [Fact]
    public void Celebration_OfTheSuccess_WaitsUntilItLastsAndEndsTheEpisode()
    {
        Story.At(EpisodeStage.Monitoring).Celebrate().AssertRefused("CEL001");

        var care = Story.At(EpisodeStage.Celebrating);
        care.RequestFeedback().AssertAsks("celebrate", "CEL004");

        care.Celebrate(audience: CelebrationAudience.Public).AssertRefused("PRV004");
        care.Celebrate().AssertStage(EpisodeStage.Completed);
    }

    [Fact]
    public void Record_OfAllThat_RefusesWhatMakesNoSense()
    {
        var care = Story.At(EpisodeStage.Treating);

        care.RecordSession("s1").AssertRefused("REC001");
        care.DiscussImprovement().AssertRefused("REC002");
    }
}
