namespace TherapyOutcomes.Tests.Practices.Record.Rules;

/// <summary>What is not possible; every command in every stage is tried by CommandAvailabilityTests.</summary>
public sealed class Rec002NotPossibleInStageTests
{
    [Theory]
    [InlineData(EpisodeStage.Treating)]
    [InlineData(EpisodeStage.Discontinued)]
    public void CheckCommand_CelebrateOutsideAnImprovement_Refuses(EpisodeStage stage) =>
        Assert.Contains(Story.At(stage).Celebrate().Findings, finding => finding.Rule.Id == "REC002");

    [Fact]
    public void CheckCommand_CelebrateInCompleted_AcceptsOnceMore()
    {
        var care = Story.At(EpisodeStage.Completed);

        care.Celebrate().AssertAccepted();
        care.Celebrate().AssertRefused("REC002");
    }

    // The refusal names what makes the command possible: an improvement first, or care that goes on.
    [Theory]
    [InlineData(EpisodeStage.Treating, "treating", "record-score")]
    [InlineData(EpisodeStage.Discontinued, "ended", "resume")]
    public void CheckCommand_CelebrateOutsideAnImprovement_SaysWhatComesFirst(EpisodeStage stage, string variant, string command)
    {
        var refusal = Story.At(stage).Celebrate().Findings.Single(finding => finding.Rule.Id == "REC002");

        Assert.Equal(($"REC002.{variant}", command), (refusal.MessageKey, refusal.ClearsWith));
    }

    [Fact]
    public void CheckCommand_CelebrateOnceMoreThanOnce_AsksForNothingElse()
    {
        var care = Story.At(EpisodeStage.Completed);
        care.Celebrate();

        var refusal = care.Celebrate().Findings.Single(finding => finding.Rule.Id == "REC002");

        Assert.Equal(("REC002.stage", null), (refusal.MessageKey, refusal.ClearsWith));
    }

    [Theory]
    [InlineData(EpisodeStage.Documenting)]
    [InlineData(EpisodeStage.Monitoring)]
    public void CheckCommand_ResumeDuringCare_SaysThatCareGoesOn(EpisodeStage stage) => Story.At(stage).Resume().AssertRefused("REC002", "resume");

    [Fact]
    public void CheckCommand_SessionInCompleted_NeedsAgreedMaintenance()
    {
        var care = Story.At(EpisodeStage.Completed);
        care.RecordSession("s8").AssertRefused("REC002");
        care.AgreeMaintenance(4, new DateOnly(2026, 3, 1)).AssertAccepted();

        care.OnDay(55).RecordSession("s8").AssertAccepted();
        care.OnDay(56).RecordSession("s9").AssertRefused("REC002");
    }

    [Theory]
    [InlineData(ReferralResponse.Accepted)]
    [InlineData(ReferralResponse.Declined)]
    public void CheckCommand_ResponseToAnUnsentReferral_Refuses(ReferralResponse response)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ProposeReferral();

        care.RecordReferralResponse(response).AssertRefused("REC002", "referral");
    }

    [Fact]
    public void CheckCommand_ReferralSentTwice_Refuses()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ProposeReferral();
        care.SendReferral().AssertAccepted();

        care.SendReferral().AssertRefused("REC002", "referral");
    }

    [Fact]
    public void CheckCommand_EndedTwice_Refuses()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours);
        care.ResolveReaction();
        care.RaiseConcern();
        care.ResolveConcern();

        care.ResolveReaction().AssertRefused("REC002", "reaction");
        care.ResolveConcern().AssertRefused("REC002", "concern");
    }

    [Fact]
    public void CheckCommand_AddendumToADraft_Refuses()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement();

        care.AmendNote().AssertRefused("REC002", "note");
    }

    [Fact]
    public void CheckCommand_FeedbackOutOfOrder_Refuses()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback();
        care.ActOnFeedback().AssertRefused("REC002", "feedback");
        care.TellClient().AssertRefused("REC002", "feedback");
        care.RecordFeedback(2);

        care.RecordFeedback(5).AssertRefused("REC002", "feedback");
    }

    [Fact]
    public void CheckCommand_CorrectionOfAReferral_Refuses()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ProposeReferral();

        care.Correct("ref1").AssertRefused("REC002", "fact");
    }

    [Fact]
    public void CheckCommand_CorrectionOfANoteThatIsNotSigned_Refuses()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement();

        care.Correct("n1").AssertRefused("REC002", "fact");
    }
}
