namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

/// <summary>Which facts put off the day on which an open episode counts as forgotten (MON013): whatever was recorded last, or heard from the client.</summary>
public sealed class LastFactTests
{
    private const int Late = 60;

    private const int Asked = 250;

    private static readonly Professional Police = new() { Kind = "police", Name = "City police" };

    private static readonly Dictionary<string, Func<TestEpisode>> Facts = new()
    {
        ["goal"] = () => Treated().On(care => care.SetGoal("late")),
        ["missed"] = () => Treated().On(care => care.RecordMissed(Dates.Of(Late))),
        ["note"] = () => Given.Episode().Improved().Build().On(care => care.DocumentImprovement()),
        ["red flag"] = () => Treated().On(care => care.ReportRedFlag("suspected-abuse")),
        ["clearance"] = () => Treated().First(care => care.ReportRedFlag("night-pain")).On(care => care.ClearRedFlag("night-pain")),
        ["adjustment"] = () => Treated().On(care => care.AdjustPlan(perWeek: 2)),
        ["confirmation"] = () => Treated().On(care => care.ConfirmPlan()),
        ["maintenance"] = () => Treated().On(care => care.AgreeMaintenance(4, Dates.Of(Late + 20))),
        ["discharge"] = () => Given.Episode().Sustained().Build().On(care => care.Discharge()),
        ["concern"] = () => Treated().On(care => care.RaiseConcern()),
        ["referral proposed"] = () => Treated().On(care => care.ProposeReferral()),
        ["referral sent"] = () => Proposed().On(care => care.SendReferral()),
        ["referral closed"] = () => Proposed().First(care => care.SendReferral()).On(care => care.CloseReferral()),
        ["answer"] = () => Proposed().First(care => care.SendReferral()).On(care => care.RecordReferralResponse(ReferralResponse.Accepted)),
        ["report"] = () => Proposed().First(care => care.SendReferral()).On(care => care.RecordReferralReport()),
        ["feedback asked for"] = () => Treated().On(care => care.RequestFeedback()),
        ["feedback"] = () => Treated().First(care => care.RequestFeedback()).On(care => care.RecordFeedback(5)),
        ["celebration"] = () => Given.Episode().Sustained().Build().On(care => care.Celebrate()),
        ["resume"] = () => Treated().First(care => care.Discontinue()).On(care => care.Resume()),
        ["contact"] = () => Treated().On(care => care.RecordContactAttempt(reached: true)),
        ["score"] = () => Treated().On(care => care.RecordScore(39, "late")),
        ["observation"] = () => Treated().On(care => care.ObserveImprovement(holds: false)),
        ["check-in"] = () => Treated().On(care => care.RecordCheckIn()),
        ["talk"] = () => Given.Episode().Improved().Build().On(care => care.DiscussImprovement()),
        ["reaction"] = () => Treated().On(care => care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours)),
        ["check for reactions"] = () => Treated().On(care => care.CheckReactions()),
        ["screening"] = () => Treated().On(care => care.ScreenRedFlags(["dvt"], [])),
    };

    public static TheoryData<string> Names => [.. Facts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_AFactOrAWordFromTheClient_CountsFromItsDay(string name)
    {
        var finding = Facts[name]().EvaluateOnDay(Asked).AssertFinds("MON013", variant: "forgotten");

        Assert.Equal((Dates.Written(Late), $"{Asked - Late}"), (finding.Says("lastHeard"), finding.Says("days")));
    }

    [Fact]
    public void Check_ContactThatDidNotReach_DoesNotCount()
    {
        var care = Treated().On(care => care.RecordContactAttempt(reached: false));

        Assert.NotEqual(Dates.Written(Late), LastHeard(care));
    }

    [Theory]
    [InlineData("score")]
    [InlineData("observation")]
    [InlineData("session")]
    public void Check_FactTakenBack_DoesNotCount(string what)
    {
        var care = Treated().On(care => what switch
        {
            "score" => care.RecordScore(39, "late"),
            "observation" => care.ObserveImprovement(holds: false, "late"),
            _ => care.RecordSession("late"),
        });
        care.Dated(TestClinic.Day(3, 12)).Correct("late").AssertAccepted();

        Assert.NotEqual(Dates.Written(Late), LastHeard(care));
    }

    [Fact]
    public void Check_SeveralFacts_CountsFromTheNewestOfAll()
    {
        var care = Treated().First(care => care.RecordContactAttempt(reached: true)).On(care => care.SetGoal("late"));
        care.OnDay(Late - 1).RecordCheckIn().AssertAccepted();

        Assert.Equal(Dates.Written(Late), LastHeard(care));
    }

    private static string? LastHeard(TestEpisode care) => care.EvaluateOnDay(Asked).AssertFinds("MON013").Says("lastHeard");

    private static TestEpisode Treated() => Given.Episode().Build();

    private static TestEpisode Proposed()
    {
        var care = Treated().First(care => care.GrantConsent());
        return care.First(care => care.ProposeReferral());
    }
}
