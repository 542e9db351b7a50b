namespace TherapyOutcomes.Tests.Rules;

/// <summary>By when each finding asks for something, and how urgently.</summary>
public sealed class FindingDueTests
{
    private static readonly Dictionary<string, (Func<Answer> After, int Day, Urgency Urgency)> ByRule = new()
    {
        ["CEL003"] = (() => Story.At(EpisodeStage.Celebrating).EvaluateOnDay(GivenEpisode.SustainedOn + 14), GivenEpisode.SustainedOn + 14, Urgency.Routine),
        ["COM002"] = (() => Story.At(EpisodeStage.Communicating).OnDay(GivenEpisode.SustainedOn + 2).Discuss([Topic.Progress]), GivenEpisode.SustainedOn + 7, Urgency.Routine),
        ["COM003"] = (() => Story.At(EpisodeStage.Communicating).OnDay(GivenEpisode.SustainedOn + 2).Discuss(understood: Understood.No), GivenEpisode.SustainedOn + 7, Urgency.Routine),
        ["DOC004"] = (() => Story.At(EpisodeStage.Documenting).Document(plan: ""), GivenEpisode.ImprovedOn + 1, Urgency.Routine),
        ["MON001"] = (() => Scored().EvaluateOnDay(30), 30, Urgency.Routine),
        ["MON004"] = (() => Story.At(EpisodeStage.Monitoring).OnDay(20).Score(40), 34, Urgency.Routine),
        ["MON008"] = (() => Scored().EvaluateOnDay(61), 61, Urgency.Routine),
        ["MON010"] = (MeasuresDisagree, 14, Urgency.Routine),
        ["MON011"] = (Unanswered, 20, Urgency.Routine),
        ["PLN004"] = (() => Story.At(EpisodeStage.Adjusting).Evaluate(), GivenEpisode.SustainedOn + 7, Urgency.Routine),
        ["PLN006"] = (() => Maintained().EvaluateOnDay(50 + 84), 50 + 84 + 7, Urgency.Routine),
        ["REF004"] = (() => Accepted().EvaluateOnDay(40), 40, Urgency.Routine),
        ["REF005"] = (() => Story.At(EpisodeStage.Treating).EvaluateOnDay(29), 29 + 14, Urgency.Routine),
        ["REF007"] = (() => Scored().OnDay(1).Answers("GAD-7", items: [2, 2, 2, 2, 2, 0, 0]), 1 + 14, Urgency.Routine),
    };

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
    [InlineData(ReactionIntensity.Severe, 3, Urgency.Urgent)]
    [InlineData(ReactionIntensity.Moderate, 4, Urgency.Routine)]
    public void DueOn_Reaction_IsSoonerWhenItIsMajor(ReactionIntensity intensity, int day, Urgency urgency)
    {
        var finding = Story.At(EpisodeStage.Treating).OnDay(3).React(intensity, ReactionDuration.Days).AssertFinds("MON005");

        Assert.Equal((On(day), urgency), (finding.DueOn, finding.Urgency));
    }

    [Theory]
    [InlineData(34, 34, "record-score")]
    [InlineData(35, 35, "adjust-plan")]
    [InlineData(40, 40, "adjust-plan")]
    public void DueOn_LostGain_IsTheEndOfTheFlareUpThenToday(int day, int due, string command)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).Score(40);

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
            care.OnDay(day).Session($"f{day}");
        }

        var finding = care.Evaluate().AssertFinds("MON003");

        Assert.Equal((On(from), On(from).ToString("o", null)), (finding.DueOn, finding.Says("from")));
    }

    [Fact]
    public void DueOn_NotYetSustainedAfter28Days_IsTheEarliestThirdFollowUp()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(60).Session("f1");

        // One follow-up day is on record: two more can't be before the day after tomorrow.
        Assert.Equal(On(62), care.Evaluate().AssertFinds("MON003").DueOn);
    }

    private static DateOnly On(int day) => DateOnly.FromDateTime(TestClinic.Day(day).Date);

    private static TestEpisode Scored()
    {
        var care = CheckedClinic.New().OnDay(0).Open();
        care.Score(40);
        return care;
    }

    private static Answer MeasuresDisagree()
    {
        var care = Scored();
        care.Score(20, measure: "NDI");
        care.OnDay(14).Score(40, measure: "NDI");
        return care.Score(20);
    }

    private static Answer Unanswered()
    {
        var care = Scored();
        care.Contact(reached: false);
        care.OnDay(10).Contact(reached: false);
        return care.OnDay(20).Contact(reached: false);
    }

    private static TestEpisode Maintained()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.AgreeMaintenance(4, new DateOnly(2027, 1, 1));
        return care;
    }

    private static TestEpisode Accepted()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.Consent();
        care.Propose();
        care.SendReferral();
        care.OnDay(5).Respond(ReferralResponse.Accepted).AssertAccepted();
        return care;
    }
}
