namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon014RecallTests
{
    private static readonly int Weeks4 = 28;

    [Fact]
    public void Check_FourWeeksAfterCompletion_AsksByPhone()
    {
        var (care, completed) = Completed();

        var finding = care.AssertAppearsAt("MON014", TestClinic.Day(completed + Weeks4, 0));

        Assert.Equal(Dates.Of(completed + Weeks4), finding.DueOn);
        care.EvaluateOnDay(completed + Weeks4).AssertAsks("record-score", "MON014");
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    [InlineData(41, true)]
    [InlineData(42, false)]
    [InlineData(83, false)]
    [InlineData(84, true)]
    [InlineData(97, true)]
    [InlineData(98, false)]
    public void Check_AtFourAndTwelveWeeks_ForTwoWeeks(int days, bool found)
    {
        var (care, completed) = Completed();

        Assert.Equal(found, care.EvaluateOnDay(completed + days).Findings.Any(finding => finding.Rule.Id == "MON014"));
    }

    [Fact]
    public void Check_Answered_IsSettled()
    {
        foreach (var answer in new Func<TestEpisode, Answer>[]
        {
            care => care.RecordScore(20, "recall"),
            care => care.ObserveImprovement(holds: true),
            care => care.RecordContactAttempt(reached: true),
        })
        {
            var (care, completed) = Completed();
            answer(care.OnDay(completed + Weeks4)).AssertAccepted().AssertLacks("MON014");
        }
    }

    [Fact]
    public void Check_ContactThatDidNotReach_StillAsks()
    {
        var (care, completed) = Completed();

        care.OnDay(completed + Weeks4).RecordContactAttempt(reached: false).AssertFinds("MON014");
    }

    [Fact]
    public void Check_NoToContact_IsSilent()
    {
        var (care, completed) = Completed();
        care.Clinic.RecordPreference(contact: false).AssertAccepted();

        care.EvaluateOnDay(completed + Weeks4).AssertLacks("MON014");
    }

    [Fact]
    public void Check_UnderMaintenance_IsSilent()
    {
        var care = Given.Episode().Sustained().Then("maintenance", care => care.AgreeMaintenance(4, Dates.Of(400))).Build();

        care.EvaluateOnDay(42 + Weeks4).AssertLacks("MON014");
    }

    [Fact]
    public void Check_Discharged_CountsFromTheDischarge()
    {
        var care = Given.Episode().Sustained().Build();
        care.Discharge().AssertAccepted();

        care.EvaluateOnDay(42 + Weeks4 - 1).AssertLacks("MON014");
        care.EvaluateOnDay(42 + Weeks4).AssertFinds("MON014");
    }

    [Fact]
    public void Check_WhileTheCheckAfterDischargeIsDue_IsSilent()
    {
        var care = Given.Episode().Documented().Build();
        care.Discharge().AssertAccepted();

        care.EvaluateOnDay(GivenEpisode.ImprovedOn + 30).AssertLacks("MON014").AssertFinds("MON003");
    }

    [Fact]
    public void Check_UnconfirmedRecovered_IsSilent()
    {
        var care = Given.Episode().Documented().Discontinued(DiscontinuationKind.Recovered).Build();

        care.EvaluateOnDay(GivenEpisode.ImprovedOn + Weeks4 + 7).AssertLacks("MON014");
    }

    [Fact]
    public void Check_SustainedAndEndedAsRecovered_IsAskedFromTheDischarge()
    {
        var care = Given.Episode().Sustained().Build();
        care.Discharge().AssertAccepted();
        care.OnDay(50).Discontinue(DiscontinuationKind.Recovered).AssertAccepted();

        Assert.Equal("record-score", care.EvaluateOnDay(42 + Weeks4).AssertFinds("MON014").ClearsWith);
    }

    [Fact]
    public void Check_EndedOtherwise_IsSilent() =>
        Given.Episode().Sustained().Discontinued().Build().EvaluateOnDay(42 + Weeks4).AssertLacks("MON014");

    [Theory]
    [InlineData(true, "record-score")]
    [InlineData(false, "observe-improvement")]
    public void Check_Questionnaires_DecideWhatIsAskedFor(bool answers, string command)
    {
        var (care, completed) = Completed();
        care.Clinic.RecordPreference(questionnaires: answers).AssertAccepted();

        Assert.Equal(command, care.EvaluateOnDay(completed + Weeks4).AssertFinds("MON014").ClearsWith);
    }

    [Fact]
    public void Check_EndedAndNoQuestionnaires_AsksForAScoreBecauseNoObservationCanBeRecorded()
    {
        var care = Given.Episode().Sustained().Build();
        care.Discharge().AssertAccepted();
        care.OnDay(50).Discontinue(DiscontinuationKind.Recovered).AssertAccepted();
        care.Clinic.RecordPreference(questionnaires: false).AssertAccepted();

        Assert.Equal("record-score", care.EvaluateOnDay(42 + Weeks4).AssertFinds("MON014").ClearsWith);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    public void Check_DischargedBeforeOrAfterCompletion_CountsFromTheEarlierDay(int discharged)
    {
        var care = Given.Episode().ReferralSettled().Build();
        var completed = (care.Clinic.Now - TestClinic.Start).Days + 10;
        if (discharged < 0)
        {
            care.OnDay(completed + discharged).Discharge().AssertAccepted();
        }

        care.OnDay(completed).RequestFeedback();
        care.Celebrate().AssertStage(EpisodeStage.Completed);
        var first = completed + Math.Min(discharged, 0) + Weeks4;

        care.EvaluateOnDay(first - 1).AssertLacks("MON014");
        Assert.Equal(Dates.Of(first), care.EvaluateOnDay(first).AssertFinds("MON014").DueOn);
    }

    [Fact]
    public void Check_ObservationTakenBackOrOlder_StillAsks()
    {
        var (care, completed) = Completed();
        care.OnDay(completed + Weeks4 - 8).ObserveImprovement(holds: true, "old").AssertAccepted();
        care.OnDay(completed + Weeks4).ObserveImprovement(holds: true, "word").AssertLacks("MON014");

        care.Correct("word").AssertFinds("MON014");
    }

    [Fact]
    public void Check_Asked_LapsesWithTimeAlone()
    {
        var (care, completed) = Completed();

        Assert.Equal(TestClinic.Day(completed + Weeks4 + 14, 0), care.ReviewBy("MON014", TestClinic.Day(completed + Weeks4)));
    }

    [Fact]
    public void Check_OtherWeeksOfThePolicy_AreAskedThen()
    {
        var clinic = CheckedClinic.New(policy: new ClinicPolicy { RecallWeeks = [2] });
        var care = Given.Episode().Celebrated().Build(clinic);
        var completed = (clinic.Now - TestClinic.Start).Days;

        care.EvaluateOnDay(completed + 13).AssertLacks("MON014");
        care.EvaluateOnDay(completed + 14).AssertFinds("MON014");
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(7, false)]
    public void Check_AnsweredShortlyBefore_IsNotAskedAgain(int daysBefore, bool found)
    {
        foreach (var answer in new Func<TestEpisode, Answer>[]
        {
            care => care.RecordScore(OdiScores.Improved, "early"),
            care => care.ObserveImprovement(holds: true),
            care => care.RecordContactAttempt(reached: true),
        })
        {
            var (care, completed) = Completed();
            answer(care.OnDay(completed + Weeks4 - daysBefore)).AssertAccepted();

            Assert.Equal(found, care.EvaluateOnDay(completed + Weeks4).Findings.Any(finding => finding.Rule.Id == "MON014"));
        }
    }

    [Fact]
    public void Check_DischargedOnTheDayOfCompletion_SaysThatCareWasCompleted()
    {
        var care = Given.Episode().ReferralSettled().Build();
        care.Discharge().AssertAccepted();
        care.RequestFeedback();
        care.Celebrate().AssertStage(EpisodeStage.Completed);
        var completed = (care.Clinic.Now - TestClinic.Start).Days;

        Assert.Equal("MON014", care.EvaluateOnDay(completed + Weeks4).AssertFinds("MON014").MessageKey);
    }

    [Fact]
    public void Check_EndedUnconfirmedAndTheImprovementTakenBack_IsSilent()
    {
        var care = Given.Episode().Documented().Build();
        care.Discharge().AssertAccepted();
        care.Discontinue(DiscontinuationKind.Recovered).AssertAccepted();
        care.Correct("better").AssertAccepted();

        care.EvaluateOnDay(GivenEpisode.ImprovedOn + Weeks4).AssertLacks("MON014");
    }

    [Fact]
    public void Check_AfterMaintenance_CountsFromItsEnd()
    {
        var (care, completed) = Completed();
        var until = completed + 60;
        care.OnDay(completed + 1).AgreeMaintenance(4, Dates.Of(until)).AssertAccepted();

        care.EvaluateOnDay(until + Weeks4 - 1).AssertLacks("MON014");
        Assert.Equal(Dates.Of(until + Weeks4), care.EvaluateOnDay(until + Weeks4).AssertFinds("MON014", variant: "maintenance").DueOn);
    }

    [Fact]
    public void Check_AfterADischarge_SaysSo()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.Discharge().AssertAccepted();
        var discharged = care.Clinic.Policy.DayOf(care.Clinic.Now).DayNumber - Dates.Of(0).DayNumber;

        care.EvaluateOnDay(discharged + Weeks4).AssertFinds("MON014", variant: "discharge");
    }

    private static (TestEpisode Care, int Day) Completed()
    {
        var care = Given.Episode().Celebrated().Build();
        return (care, (care.Clinic.Now - TestClinic.Start).Days);
    }
}
