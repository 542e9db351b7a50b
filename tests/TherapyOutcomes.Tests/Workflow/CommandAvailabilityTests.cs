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
        ["record-score"] = (care => care.RecordScore(20), All),
        ["report-reaction"] = (care => care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours), All),
        ["check-reactions"] = (care => care.CheckReactions(), All),
        ["report-red-flag"] = (care => care.ReportRedFlag(), All),
        ["screen-red-flags"] = (care => care.ScreenRedFlags(["dvt"], []), All),
        ["propose-referral"] = (care => care.ProposeReferral(), All),
        ["record-inbound-referral"] = (care => care.RecordInboundReferral(), All),
        ["record-contact-attempt"] = (care => care.RecordContactAttempt(reached: true), All),
        ["correct"] = (care => care.Correct("s1"), All),
        ["request-feedback"] = (care => care.RequestFeedback("f9"), All),
        ["set-goal"] = (care => care.SetGoal(), All),
        ["transfer-episode"] = (care => care.TransferEpisode("kim"), All),
        ["review-stage"] = (care => care.ReviewStage(), All),
        ["record-session"] = (care => care.RecordSession("s9"), Open),
        ["adjust-plan"] = (care => care.AdjustPlan(perWeek: 0.5m), Open),
        ["confirm-plan"] = (care => care.ConfirmPlan(), Open),
        ["record-check-in"] = (care => care.RecordCheckIn(), Open),
        ["raise-concern"] = (care => care.RaiseConcern(), Open),
        ["discontinue"] = (care => care.Discontinue(), Open),
        ["document-improvement"] = (care => care.DocumentImprovement("n9"), Post),
        ["discuss-improvement"] = (care => care.DiscussImprovement(), Post),
        ["discharge"] = (care => care.Discharge(), Post),
        ["observe-improvement"] = (care => care.ObserveImprovement(holds: true), [.. Open, EpisodeStage.Completed]),
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
            Assert.Equal(command, answer.AssertRefused("REC002", VariantOf(command, stage)).Says("command"));
        }
    }

    // What is refused in an open stage after an improvement is to resume care.
    private static string VariantOf(string command, EpisodeStage stage) => command == "resume" ? "resume" : stage.IsEnded() ? "ended" : "treating";
}
