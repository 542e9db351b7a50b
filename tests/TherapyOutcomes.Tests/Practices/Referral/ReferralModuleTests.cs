namespace TherapyOutcomes.Tests.Practices.Referral;

/// <summary>Which commands a referral accepts in which status: every command in every status.</summary>
public sealed class ReferralModuleTests
{
    private static readonly Dictionary<ReferralStatus, Action<TestEpisode>> Stories = new()
    {
        [ReferralStatus.Proposed] = _ => { },
        [ReferralStatus.Sent] = Send,
        [ReferralStatus.Accepted] = care => Answered(care, ReferralResponse.Accepted),
        [ReferralStatus.Declined] = care => Answered(care, ReferralResponse.Declined),
        [ReferralStatus.Reported] = Report,
        [ReferralStatus.Closed] = CloseSent,
        [ReferralStatus.Withdrawn] = care => care.CloseReferral().AssertAccepted(),
        [ReferralStatus.Refused] = care => care.RefuseReferral().AssertAccepted(),
    };

    private static readonly Dictionary<string, (Func<TestEpisode, Answer> Submit, ReferralStatus[] Possible)> Commands = new()
    {
        ["send-referral"] = (care => care.SendReferral(), [ReferralStatus.Proposed]),
        ["record-referral-response"] = (
            care => care.RecordReferralResponse(ReferralResponse.Accepted),
            [ReferralStatus.Sent, ReferralStatus.Accepted, ReferralStatus.Declined, ReferralStatus.Reported, ReferralStatus.Closed]),
        ["record-referral-report"] = (
            care => care.RecordReferralReport(),
            [ReferralStatus.Sent, ReferralStatus.Accepted, ReferralStatus.Declined, ReferralStatus.Reported, ReferralStatus.Closed]),
        ["close-referral"] = (
            care => care.CloseReferral(),
            [ReferralStatus.Proposed, ReferralStatus.Sent, ReferralStatus.Accepted, ReferralStatus.Declined, ReferralStatus.Reported]),
        ["refuse-referral"] = (
            care => care.RefuseReferral(),
            [ReferralStatus.Proposed, ReferralStatus.Sent, ReferralStatus.Accepted]),
    };

    public static TheoryData<string, ReferralStatus> Everything
    {
        get
        {
            var everything = new TheoryData<string, ReferralStatus>();
            foreach (var command in Commands.Keys)
            {
                foreach (var status in Enum.GetValues<ReferralStatus>())
                {
                    everything.Add(command, status);
                }
            }

            return everything;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Submit_CommandInStatus_IsPossibleAsTheTableSays(string command, ReferralStatus status)
    {
        var (submit, possible) = Commands[command];
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ProposeReferral().AssertAccepted();
        Stories[status](care);

        var answer = submit(care);

        if (possible.Contains(status))
        {
            answer.AssertAccepted();
        }
        else
        {
            var refusal = answer.AssertRefused("REC002", "referral");
            Assert.Equal((command, WireNames<ReferralStatus>.Of(status)), (refusal.Says("command"), refusal.Says("status")));
        }
    }

    private static void Send(TestEpisode care) => care.SendReferral().AssertAccepted();

    private static void Answered(TestEpisode care, ReferralResponse response)
    {
        Send(care);
        care.RecordReferralResponse(response).AssertAccepted();
    }

    private static void Report(TestEpisode care)
    {
        Send(care);
        care.RecordReferralReport().AssertAccepted();
    }

    private static void CloseSent(TestEpisode care)
    {
        Send(care);
        care.CloseReferral().AssertAccepted();
    }
}
