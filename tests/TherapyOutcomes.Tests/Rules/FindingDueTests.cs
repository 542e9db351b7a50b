namespace TherapyOutcomes.Tests.Rules;

/// <summary>By when each finding asks for something, and how urgently.</summary>
public sealed class FindingDueTests
{
    private static readonly Dictionary<string, (Func<RecordEvaluation> After, int Day, Urgency Urgency)> ByRule = new()
    {
        ["CEL003"] = (() => Story.At(EpisodeStage.Celebrating).EvaluateOnDay(GivenEpisode.SustainedOn + 14), GivenEpisode.SustainedOn + 14, Urgency.Routine),
        ["COM002"] = (() => Story.At(EpisodeStage.Communicating).OnDay(GivenEpisode.SustainedOn + 2).DiscussImprovement([DiscussionTopic.Progress]), GivenEpisode.SustainedOn + 7, Urgency.Routine),
        ["COM003"] = (() => Story.At(EpisodeStage.Communicating).OnDay(GivenEpisode.SustainedOn + 2).DiscussImprovement(understood: TeachBackResult.No), GivenEpisode.SustainedOn + 7, Urgency.Routine),
        ["DOC004"] = (() => Story.At(EpisodeStage.Documenting).DocumentImprovement(plan: ""), GivenEpisode.ImprovedOn + 1, Urgency.Routine),
        ["MON001"] = (() => Scored().EvaluateOnDay(30), 28, Urgency.Routine),
        ["MON004"] = (() => Story.At(EpisodeStage.Monitoring).OnDay(20).RecordScore(OdiScores.Lost), 34, Urgency.Routine),
        ["MON008"] = (() => Scored().EvaluateOnDay(61), 60, Urgency.Routine),
        ["MON010"] = (MeasuresDisagree, 14, Urgency.Routine),
        ["MON011"] = (Unanswered, 20, Urgency.Routine),
        ["PLN004"] = (() => Story.At(EpisodeStage.Adjusting).Evaluate(), GivenEpisode.SustainedOn + 7, Urgency.Routine),
        ["PLN006"] = (() => Maintained().EvaluateOnDay(50 + 84), 50 + 84 + 7, Urgency.Routine),
        ["REF004"] = (() => Story.ReferralAccepted().EvaluateOnDay(40), 5 + 30, Urgency.Routine),
        ["REF005"] = (() => Story.At(EpisodeStage.Treating).EvaluateOnDay(29), 28 + 14, Urgency.Routine),
        ["REF007"] = (() => Scored().OnDay(1).RecordScore("GAD-7", items: [2, 2, 2, 2, 2, 0, 0]), 1 + 14, Urgency.Routine),
    };

    // Asked again days later, the day is the same: what is not done becomes overdue.
    private static readonly Dictionary<string, (Func<TestEpisode> After, int Asked, int Due)> Overdue = new()
    {
        ["MON009"] = (() => After(Story.At(EpisodeStage.Treating).OnDay(3), care => care.ReportRedFlag()), 20, 3 + 2),
        ["REF001"] = (() => After(Story.At(EpisodeStage.Treating).OnDay(3), care => care.ReportRedFlag("stroke")), 20, 3),
        ["PRV005"] = (Emergency, 20, 3 + 2),
        ["REF005"] = (() => Story.At(EpisodeStage.Treating), 60, 28 + 14),
        ["REF006"] = (LostTwice, 90, 50 + 14),
        ["REF007"] = (() => After(Scored().OnDay(1), care => care.RecordScore("GAD-7", items: [2, 2, 2, 2, 2, 0, 0])), 40, 1 + 14),
        ["CEL003"] = (() => Story.At(EpisodeStage.Celebrating), 90, GivenEpisode.SustainedOn + 14),
        ["COM004"] = (() => After(Story.At(EpisodeStage.Communicating), care => care.DiscussImprovement(selfCare: [TestEpisode.Walk with { Confidence = 3 }])), 60, GivenEpisode.SustainedOn),
        ["DOC007"] = (() => CheckedClinic.New().OnDay(0).OpenEpisode(measure: "GROC-15"), 20, 0),
        ["FBK003"] = (() => Rated(2), 90, GivenEpisode.SustainedOn + 1),
        ["FBK004"] = (() => After(Rated(2).OnDay(GivenEpisode.SustainedOn + 3), care => care.ActOnFeedback()), 90, GivenEpisode.SustainedOn + 3),
        ["FBK005"] = (() => After(Story.At(EpisodeStage.Treating).OnDay(3), care => care.Discontinue()), 30, 3),
        ["MON001"] = (Scored, 50, 28),
        ["MON002"] = (() => Story.At(EpisodeStage.Monitoring), 60, GivenEpisode.ImprovedOn + 1),
        ["MON003"] = (() => Story.At(EpisodeStage.Monitoring), 60, GivenEpisode.ImprovedOn + 28),
        ["MON005"] = (() => After(Story.At(EpisodeStage.Treating).OnDay(3), care => care.ReportReaction(ReactionIntensity.Moderate, ReactionDuration.Days)), 6, 4),
        ["MON008"] = (Scored, 90, 60),
        ["MON010"] = (() => After(Disagreeing(), care => care.RecordScore(OdiScores.Improved)), 25, 14),
        ["PLN005"] = (Story.OnAPlateau, 40, 28),
        ["REF003"] = (Sent, 40, 3 + 14),
        ["REF004"] = (Story.ReferralAccepted, 60, 5 + 30),
        ["REF008"] = (() => After(Story.At(EpisodeStage.Treating).OnDay(3), care => care.ProposeReferral(urgency: Urgency.Urgent)), 20, 3 + 2),
        ["REL001"] = (() => Story.At(EpisodeStage.Documenting), 30, GivenEpisode.ImprovedOn + 7),
        ["REL003"] = (() => After(Story.At(EpisodeStage.Treating).OnDay(3), care => care.RecordCheckIn(listened: 4)), 20, 3),
        ["PLN004"] = (() => Story.At(EpisodeStage.Adjusting), 70, GivenEpisode.SustainedOn + 7),
        ["PLN006"] = (Maintained, 50 + 100, 50 + 84 + 7),
    };

    public static TheoryData<string> OverdueRules => [.. Overdue.Keys];

    public static TheoryData<string> Rules => [.. ByRule.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void DueOn_Finding_IsItsDay(string rule)
    {
        var (after, day, urgency) = ByRule[rule];

        var finding = after().AssertFinds(rule);

        Assert.Equal((On(day), urgency), (finding.DueOn, finding.Urgency));
    }

    [Theory]
    [MemberData(nameof(OverdueRules))]
    public void DueOn_AskedAgainLater_StaysItsDay(string rule)
    {
        var (after, asked, due) = Overdue[rule];

        Assert.Equal(On(due), after().EvaluateOnDay(asked).AssertFinds(rule).DueOn);
    }

    [Fact]
    public void DueOn_SixSessionsWithoutProgress_CountsFromTheSixth()
    {
        var care = Story.At(EpisodeStage.Treating);
        for (var day = 2; day <= 7; day++)
        {
            care.OnDay(day).RecordSession($"x{day}");
        }

        Assert.Equal(On(6 + 14), care.EvaluateOnDay(40).AssertFinds("REF005").DueOn);
    }

    [Fact]
    public void DueOn_NoProgressAnyMore_CountsFromTheDayItWasGone()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "NDI");
        care.RecordScore(40, measure: "NDI");
        care.OnDay(20).RecordScore(32, measure: "NDI");
        care.OnDay(35).RecordScore(36, measure: "NDI");

        Assert.Equal(On(35 + 14), care.EvaluateOnDay(60).AssertFinds("REF005").DueOn);
    }

    [Theory]
    [InlineData(ReactionIntensity.Severe, ReactionDuration.Days, 3 + 2)]
    [InlineData(ReactionIntensity.Severe, ReactionDuration.Hours, 4 + 2)]
    [InlineData(ReactionIntensity.Moderate, ReactionDuration.Days, 10 + 2)]
    public void DueOn_MajorReaction_CountsFromTheDayItBecameMajor(ReactionIntensity intensity, ReactionDuration duration, int due)
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(3);
        care.ReportReaction(intensity, duration);

        Assert.Equal(On(due), care.EvaluateOnDay(30).AssertFinds("MON009").DueOn);
    }

    [Theory]
    [InlineData(ReactionIntensity.Severe, 3 + 2, Urgency.Urgent, "propose-referral", "REF001")]
    [InlineData(ReactionIntensity.Moderate, 4, Urgency.Routine, "resolve-reaction", "MON005")]
    public void DueOn_Reaction_IsTheDayAfterOrThatOfAnUrgentMatter(ReactionIntensity intensity, int day, Urgency urgency, string command, string rule)
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(3);

        var step = care.ReportReaction(intensity, ReactionDuration.Days).AssertAsks(command, rule);

        Assert.Equal((On(day), urgency), (step.DueOn, step.Urgency));
        Assert.Equal(On(day), care.EvaluateOnDay(4).AssertAsks(command, rule).DueOn);
    }

    [Theory]
    [InlineData(34, 34, "record-score")]
    [InlineData(35, 35, "adjust-plan")]
    [InlineData(40, 35, "adjust-plan")]
    public void DueOn_LostGain_IsTheEndOfTheFlareUpThenTheDayAfter(int day, int due, string command)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(OdiScores.Lost);

        var finding = care.EvaluateOnDay(day).AssertFinds("MON004");

        Assert.Equal((On(due), command), (finding.DueOn, finding.ClearsWith));
    }

    // The third follow-up day and four weeks: whichever is later.
    [Theory]
    [InlineData(new int[0], GivenEpisode.ImprovedOn + 28)]
    [InlineData(new[] { 15, 16, 17 }, GivenEpisode.ImprovedOn + 28)]
    public void DueOn_NotYetSustained_IsTheFirstDayThatCanSustain(int[] sessions, int from)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        foreach (var day in sessions)
        {
            care.OnDay(day).RecordSession($"f{day}");
        }

        var finding = care.Evaluate().AssertFinds("MON003");

        Assert.Equal((On(from), On(from).ToString("o", null)), (finding.DueOn, finding.Says("from")));
    }

    [Fact]
    public void DueOn_NotYetSustainedAfter28Days_IsTheEarliestThirdFollowUp()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(60).RecordSession("f1");

        // One follow-up day is on record: two more can't be before the day after tomorrow.
        Assert.Equal(On(62), care.Evaluate().AssertFinds("MON003").DueOn);
    }

    private static DateOnly On(int day) => DateOnly.FromDateTime(TestClinic.Day(day).Date);

    private static TestEpisode Scored()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);
        return care;
    }

    private static TestEpisode After(TestEpisode care, Func<TestEpisode, Answer> act)
    {
        act(care).AssertAccepted();
        return care;
    }

    private static TestEpisode Emergency()
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(3);
        care.ReportRedFlag("stroke");
        care.ProposeReferral(urgency: Urgency.Emergency);
        care.SendReferral("ref1", DisclosureScope.RedFlags).AssertAccepted();
        return care;
    }

    private static TestEpisode LostTwice()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(OdiScores.Lost);
        care.OnDay(40).RecordScore(OdiScores.Improved);
        care.OnDay(50).RecordScore(OdiScores.Lost);
        return care;
    }

    private static Answer MeasuresDisagree() => Disagreeing().RecordScore(OdiScores.Improved);

    private static TestEpisode Disagreeing()
    {
        var care = Scored();
        care.RecordScore(20, measure: "NDI");
        care.OnDay(14).RecordScore(40, measure: "NDI");
        return care;
    }

    private static TestEpisode Rated(int rating)
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.RequestFeedback();
        care.OnDay(GivenEpisode.SustainedOn + 1).RecordFeedback(rating).AssertAccepted();
        return care;
    }

    private static TestEpisode Sent()
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(3);
        care.GrantConsent();
        care.ProposeReferral();
        care.SendReferral().AssertAccepted();
        return care;
    }

    private static Answer Unanswered()
    {
        var care = Scored();
        care.RecordContactAttempt(reached: false);
        care.OnDay(10).RecordContactAttempt(reached: false);
        return care.OnDay(20).RecordContactAttempt(reached: false);
    }

    private static TestEpisode Maintained()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.AgreeMaintenance(4, new DateOnly(2027, 1, 1));
        return care;
    }

    [Fact]
    public void DueOn_BaselineTooNearToTheBest_IsTheDayOfTheBaseline()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();

        Assert.Equal(On(3), care.OnDay(3).RecordScore(8).AssertFinds("DOC007").DueOn);
    }
}
