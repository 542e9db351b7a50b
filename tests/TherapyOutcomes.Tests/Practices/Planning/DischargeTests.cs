namespace TherapyOutcomes.Tests.Practices.Planning;

public sealed class DischargeTests
{
    private static readonly string[] OfSessions = ["MON001", "MON002", "MON008", "PLN004", "PLN005", "PLN006", "REL001"];

    [Theory]
    [InlineData(EpisodeStage.Treating, false)]
    [InlineData(EpisodeStage.Documenting, true)]
    [InlineData(EpisodeStage.Monitoring, true)]
    [InlineData(EpisodeStage.Communicating, true)]
    [InlineData(EpisodeStage.Celebrating, true)]
    [InlineData(EpisodeStage.Completed, false)]
    [InlineData(EpisodeStage.Discontinued, false)]
    public void Submit_InAStage_IsPossibleAfterAnImprovement(EpisodeStage stage, bool isPossible)
    {
        var answer = Story.At(stage).Discharge();

        if (isPossible)
        {
            answer.AssertAccepted().AssertLacks("PLN001");
        }
        else
        {
            answer.AssertRefused("REC002");
        }
    }

    [Fact]
    public void Submit_InAdjusting_SettlesThePlanByTheNewestScore()
    {
        var care = Story.At(EpisodeStage.Adjusting);

        var answer = care.Discharge(DischargeKind.GoalsMet).AssertFired(WorkflowTrigger.PlanSettled).AssertStage(EpisodeStage.Communicating);

        var newest = care.Assess().Primary.NewestScore!.Id;
        Assert.Equal([newest], answer.Events.Select(recorded => recorded.Event).OfType<PlanSettled>().Single().Because.AsEnumerable());
    }

    [Fact]
    public void Submit_Maintenance_SettlesThePlanToo() =>
        Story.At(EpisodeStage.Adjusting).AgreeMaintenance(4, Dates.Of(200)).AssertFired(WorkflowTrigger.PlanSettled).AssertLacks("PLN001");

    [Theory]
    [InlineData(-1, "TO1009")]
    [InlineData(0, null)]
    [InlineData(28, null)]
    public void Submit_CheckBeforeTheDischarge_IsMalformed(int days, string? code)
    {
        var answer = Story.At(EpisodeStage.Monitoring).OnDay(20).Discharge(checkOn: Dates.Of(20 + days));

        Assert.Equal((code, code is null ? null : "checkOn"), (answer.Error?.Code, answer.Error?.Field));
    }

    [Fact]
    public void Evaluate_AfterADischarge_NothingAsksForASession()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(16).Discharge().AssertAccepted();

        foreach (var day in new[] { 16, 45, 90, 200 })
        {
            var evaluation = care.EvaluateOnDay(day);
            Assert.All(OfSessions, rule => evaluation.AssertLacks(rule));
            Assert.DoesNotContain(evaluation.NextSteps, step => step.Command is "record-session" or "record-check-in");
        }
    }

    [Fact]
    public async Task PossibleCommands_AfterADischarge_ASessionIsNoNextStep()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.Discharge().AssertAccepted();

        var possible = await care.Clinic.Service.PossibleCommandsAsync(ClinicId.Default, new EpisodeId("e1"));

        Assert.Null(possible!.Value.Single(command => command.Name == "record-session").Step);
    }

    [Fact]
    public void Evaluate_AfterASessionOnALaterDay_TheSilenceEnds()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(16).Discharge().AssertLacks("MON002");

        care.OnDay(20).RecordSession("s9").AssertFinds("MON002");
    }

    [Fact]
    public void Evaluate_Discharged_EndsMaintenance()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.AgreeMaintenance(4, Dates.Of(400)).AssertAccepted();
        care.Later(TimeSpan.FromDays(1)).Discharge().AssertAccepted();
        care.Later(TimeSpan.FromHours(1)).RequestFeedback().AssertAccepted();
        care.Celebrate().AssertStage(EpisodeStage.Completed);

        care.Later(TimeSpan.FromDays(7)).RecordSession("s9").AssertRefused("REC002");
        care.Evaluate(care.Clinic.Now.AddDays(100)).AssertLacks("PLN006");
    }

    [Fact]
    public void Letter_Discharged_SpeaksOfNoVisitAndGivesTheAdvice()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.Discharge().AssertAccepted();

        var text = care.Letter().Text!.Value.Reveal();

        Assert.Contains("Our advice when your care ended: stay active and call us.", text, StringComparison.Ordinal);
        Assert.Contains("We have not made a plan for home. If you want one, just ask us.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("when you are next here", text, StringComparison.Ordinal);
        Assert.DoesNotContain("próxima visita", care.Letter(language: "es").Text!.Value.Reveal(), StringComparison.Ordinal);
    }
}
