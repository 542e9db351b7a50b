namespace TherapyOutcomes.Tests.Workflow;

/// <summary>Where commands are possible: every stage and command of the page.</summary>
[Trait("Speed", "Slow")]
public sealed class CommandAvailabilityTests
{
    private static readonly EpisodeStage[] All = Enum.GetValues<EpisodeStage>();
    private static readonly EpisodeStage[] Post = [.. All.Where(stage => stage.IsPostImprovement())];
    private static readonly EpisodeStage[] Open = [EpisodeStage.Treating, .. Post];

    private static readonly Dictionary<string, (Func<TestEpisode, Answer> Send, EpisodeStage[] Stages)> Commands = new()
    {
        ["record-score"] = (care => care.Score(20), All),
        ["report-reaction"] = (care => care.React(ReactionIntensity.Mild, ReactionDuration.Hours), All),
        ["check-reactions"] = (care => care.CheckReactions(), All),
        ["report-red-flag"] = (care => care.RedFlag(), All),
        ["screen-red-flags"] = (care => care.Screen(["dvt"], []), All),
        ["propose-referral"] = (care => care.Propose(), All),
        ["record-contact-attempt"] = (care => care.Contact(reached: true), All),
        ["correct"] = (care => care.Correct("s1"), All),
        ["request-feedback"] = (care => care.AskFeedback("f9"), All),
        ["set-goal"] = (care => care.SetGoal(), All),
        ["transfer-episode"] = (care => care.Transfer("kim"), All),
        ["review-stage"] = (care => care.Review(), All),
        ["record-session"] = (care => care.Session("s9"), Open),
        ["adjust-plan"] = (care => care.Adjust(perWeek: 0.5m), Open),
        ["confirm-plan"] = (care => care.Confirm(), Open),
        ["record-check-in"] = (care => care.CheckIn(), Open),
        ["raise-concern"] = (care => care.Concern(), Open),
        ["discontinue"] = (care => care.Discontinue(), Open),
        ["document-improvement"] = (care => care.Document("n9"), Post),
        ["discuss-improvement"] = (care => care.Discuss(), Post),
        ["observe-improvement"] = (care => care.Observe(holds: true), Open),
        ["decide-no-referral"] = (care => care.DecideNoReferral(), Open),
        ["resume"] = (care => care.Resume(), [EpisodeStage.Completed, EpisodeStage.Discontinued]),
    };

    public static TheoryData<string, EpisodeStage> Everything
    {
        get
        {
            var everything = new TheoryData<string, EpisodeStage>();
            foreach (var command in Commands.Keys)
            {
                foreach (var stage in All)
                {
                    everything.Add(command, stage);
                }
            }

            return everything;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Submit_CommandInStage_IsPossibleAsThePageSays(string command, EpisodeStage stage)
    {
        var (send, stages) = Commands[command];
        var care = Story.At(stage);
        if (command == "request-feedback" && stage == EpisodeStage.Completed)
        {
            return; // asked for this session already, which is FBK002's
        }

        var answer = send(care);

        if (stages.Contains(stage))
        {
            answer.AssertAccepted();
        }
        else
        {
            Assert.Equal(command, answer.AssertRefused("REC002", "stage").Says("command"));
        }
    }

    [Theory]
    [InlineData(EpisodeStage.Treating)]
    [InlineData(EpisodeStage.Discontinued)]
    public void Submit_CelebrateOutsideAnImprovement_IsRefused(EpisodeStage stage) =>
        Assert.Contains(Story.At(stage).Celebrate().Findings, finding => finding.Rule.Id == "REC002");

    [Fact]
    public void Submit_CelebrateInCompleted_OnceMore()
    {
        var care = Story.At(EpisodeStage.Completed);

        care.Celebrate().AssertAccepted();
        care.Celebrate().AssertRefused("REC002");
    }

    [Fact]
    public void Submit_SessionInCompleted_UnderAgreedMaintenanceOnly()
    {
        var care = Story.At(EpisodeStage.Completed);
        care.Session("s8").AssertRefused("REC002");
        care.AgreeMaintenance(4, new DateOnly(2026, 3, 1)).AssertAccepted();

        care.OnDay(55).Session("s8").AssertAccepted();
        care.OnDay(56).Session("s9").AssertRefused("REC002");
    }

    [Theory]
    [InlineData(ReferralResponse.Accepted)]
    [InlineData(ReferralResponse.Declined)]
    public void Submit_ResponseToAnUnsentReferral_IsRefused(ReferralResponse response)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.Propose();

        care.Respond(response).AssertRefused("REC002", "referral");
    }

    [Fact]
    public void Submit_ReferralSentTwice_IsRefused()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.Consent();
        care.Propose();
        care.SendReferral().AssertAccepted();

        care.SendReferral().AssertRefused("REC002", "referral");
    }

    [Fact]
    public void Submit_EndedTwice_IsRefused()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.React(ReactionIntensity.Mild, ReactionDuration.Hours);
        care.ResolveReaction();
        care.Concern();
        care.ResolveConcern();

        care.ResolveReaction().AssertRefused("REC002", "reaction");
        care.ResolveConcern().AssertRefused("REC002", "concern");
    }

    [Fact]
    public void Submit_AddendumToADraft_IsRefused()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.Document();

        care.Amend().AssertRefused("REC002", "note");
    }

    [Fact]
    public void Submit_FeedbackOutOfOrder_IsRefused()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.AskFeedback();
        care.ActOnFeedback().AssertRefused("REC002", "feedback");
        care.TellClient().AssertRefused("REC002", "feedback");
        care.Feedback(2);

        care.Feedback(5).AssertRefused("REC002", "feedback");
    }

    [Fact]
    public void Submit_CorrectionOfAReferral_IsRefused()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.Propose();

        care.Correct("ref1").AssertRefused("REC002", "fact");
    }

    [Fact]
    public void Correct_ANoteThatIsNotSigned_IsRefused()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.Document();

        care.Correct("n1").AssertRefused("REC002", "fact");
    }
}
