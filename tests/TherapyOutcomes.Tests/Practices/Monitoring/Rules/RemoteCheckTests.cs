namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

/// <summary>What a discharged client is asked, by phone or message, until the improvement is sustained or the episode ends (MON003, MON011).</summary>
public sealed class RemoteCheckTests
{
    private const int FirstDay = GivenEpisode.ImprovedOn + 28;

    [Fact]
    public void Discharge_NotYetSustained_AsksForAScoreOnTheFirstDayThatCan()
    {
        var care = Discharged();

        var step = care.Evaluate().NextSteps.Single(step => step.Rule == "MON003");

        Assert.Equal(("record-score", Dates.Of(FirstDay)), (step.Command, step.DueOn));
        Assert.Contains("No visit needed", step.InWords(MessageFormatter.English), StringComparison.Ordinal);
        Assert.DoesNotContain(care.Evaluate().NextSteps, step => step.Command == "record-session");
    }

    [Fact]
    public void Discharge_WithAnEarlierDay_AsksThenAndAgainOnTheFirstDayThatCan()
    {
        var care = Discharged(checkOn: 21);
        Assert.Equal(Dates.Of(21), Check(care).DueOn);

        care.OnDay(21).RecordScore(20, "check").AssertStage(EpisodeStage.Monitoring);

        Assert.Equal(Dates.Of(FirstDay), Check(care).DueOn);
    }

    [Theory]
    [InlineData(FirstDay - 1, EpisodeStage.Monitoring)]
    [InlineData(FirstDay, EpisodeStage.Communicating)]
    public void Score_After28Days_SustainsWithoutAVisit(int day, EpisodeStage stage) =>
        Discharged().OnDay(day).RecordScore(20, "check").AssertStage(stage);

    [Fact]
    public void Observation_After28Days_SustainsToo() =>
        Discharged().OnDay(FirstDay).ObserveImprovement(holds: true).AssertFired(WorkflowTrigger.Sustained, WorkflowTrigger.PlanSettled);

    [Fact]
    public void Observation_ThatItDoesNotHold_LosesTheGain()
    {
        var care = Discharged();

        care.OnDay(FirstDay).ObserveImprovement(holds: false).AssertFired(WorkflowTrigger.GainLost);

        Assert.Null(care.Evaluate().NextSteps.FirstOrDefault(step => step.Rule == "MON011"));
    }

    [Fact]
    public void Check_OfAClientWhoDeclinedQuestionnaires_IsAnObservation()
    {
        var care = Discharged();
        care.Clinic.RecordPreference(questionnaires: false).AssertAccepted();

        Assert.Equal("observe-improvement", Check(care).Command);
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public void Check_UnansweredFor17Days_EndsAsRecovered(int days, bool asked)
    {
        var care = Discharged();

        var step = care.EvaluateOnDay(FirstDay + days).NextSteps.FirstOrDefault(step => step.Rule == "MON011");

        Assert.Equal(asked, step is not null);
        Assert.True(step is null || step.With == StepChoice.Of(DiscontinuationKind.Recovered));
    }

    [Fact]
    public void Check_TwoAttemptsSince_EndsAsRecoveredThen()
    {
        var care = Discharged();
        care.OnDay(FirstDay).RecordContactAttempt(reached: false).AssertLacks("MON011");

        care.OnDay(FirstDay + 2).RecordContactAttempt(reached: false).AssertAsks("discontinue", "MON011");
    }

    [Fact]
    public void Check_TwoAttemptsLongAfter_EndedAfter17Days()
    {
        var care = Discharged();
        care.OnDay(FirstDay + 20).RecordContactAttempt(reached: false);
        care.OnDay(FirstDay + 21).RecordContactAttempt(reached: false);

        Assert.Equal(Dates.Of(FirstDay + 17), care.Evaluate().AssertFinds("MON011").DueOn);
    }

    [Fact]
    public void Check_AttemptsBeforeItIsDueOrThatReached_DoNotCount()
    {
        var care = Discharged();
        care.OnDay(FirstDay - 1).RecordContactAttempt(reached: false);
        care.OnDay(FirstDay).RecordContactAttempt(reached: false);

        Assert.Equal(Dates.Of(FirstDay + 17), care.EvaluateOnDay(FirstDay + 17).AssertFinds("MON011").DueOn);
    }

    [Fact]
    public void Check_ClientReachedSince_IsNotUnanswered()
    {
        var care = Discharged();
        care.OnDay(FirstDay + 1).RecordContactAttempt(reached: true);

        care.EvaluateOnDay(FirstDay + 40).AssertLacks("MON011");
    }

    [Fact]
    public void Check_Unanswered_AppearsWithTimeAlone() =>
        Assert.Equal("MON011.unanswered", Discharged().AssertAppearsAt("MON011", TestClinic.Day(FirstDay + 17, 0)).MessageKey);

    [Fact]
    public void Discharge_WithAnEarlierDayAndAnObservation_AsksAgainOnTheFirstDayThatCan()
    {
        var care = Discharged(checkOn: 21);
        care.OnDay(20).ObserveImprovement(holds: true, "early");
        Assert.Equal(Dates.Of(21), Check(care).DueOn);

        care.OnDay(21).ObserveImprovement(holds: true, "word");
        Assert.Equal(Dates.Of(FirstDay), Check(care).DueOn);

        care.Correct("word").AssertAccepted();
        Assert.Equal(Dates.Of(21), Check(care).DueOn);
    }

    [Fact]
    public void Check_NoToContact_EndsOnTheDayOfTheCheck()
    {
        var care = Discharged();
        care.Clinic.RecordPreference(contact: false).AssertAccepted();

        Assert.DoesNotContain(care.EvaluateOnDay(FirstDay).NextSteps, step => step.Rule == "MON003");
        care.EvaluateOnDay(FirstDay - 1).AssertLacks("MON011");
        Assert.Equal(Dates.Of(FirstDay), care.EvaluateOnDay(FirstDay).AssertFinds("MON011").DueOn);
    }

    [Fact]
    public void Check_Sustained_IsOver()
    {
        var care = Discharged();
        care.OnDay(FirstDay).RecordScore(20, "check");

        Assert.DoesNotContain(care.EvaluateOnDay(FirstDay + 20).NextSteps, step => step.Rule is "MON003" or "MON011");
    }

    private static NextStep Check(TestEpisode care) => care.Evaluate().NextSteps.Single(step => step.Rule == "MON003");

    private static TestEpisode Discharged(int? checkOn = null)
    {
        var care = Given.Episode().Documented().Build();
        care.Discharge(checkOn: checkOn is { } day ? Dates.Of(day) : null).AssertAccepted();
        return care;
    }
}
