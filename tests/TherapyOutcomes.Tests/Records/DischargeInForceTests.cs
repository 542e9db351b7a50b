namespace TherapyOutcomes.Tests.Records;

public sealed class DischargeInForceTests
{
    [Fact]
    public void Of_ADischarge_IsInForceFromItsTimeOn()
    {
        var care = Discharged();

        Assert.Equal(DischargeKind.Recovered, InForce(care)!.Value.Event.Kind);
        Assert.Null(InForce(care, TestClinic.Day(20, 8)));
        Assert.NotNull(InForce(care, TestClinic.Day(20)));
    }

    [Fact]
    public void Of_NoDischarge_IsNull() => Assert.Null(InForce(Story.At(EpisodeStage.Celebrating)));

    [Fact]
    public void Of_AfterALoss_IsNull()
    {
        var care = Discharged();
        care.OnDay(30).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost);

        Assert.Null(InForce(care));
        Assert.NotNull(InForce(care, TestClinic.Day(29)));
    }

    [Fact]
    public void Of_AfterALossThatWasTakenBack_IsInForceAgain()
    {
        var care = Discharged();
        care.OnDay(30).RecordScore(OdiScores.Lost, "lost").AssertFired(WorkflowTrigger.GainLost);
        care.OnDay(31).Correct("lost", OdiScores.Improved).AssertFired(WorkflowTrigger.GainRegained);

        Assert.NotNull(InForce(care));
    }

    [Fact]
    public void Of_AfterAGainThatCameBack_StaysEnded()
    {
        var care = Discharged();
        care.OnDay(30).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost);
        care.OnDay(35).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.GainRegained);

        Assert.Null(InForce(care));
    }

    [Fact]
    public void Of_AfterTheImprovementWasWithdrawn_IsNull()
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);
        care.OnDay(0).RecordSession();
        care.OnDay(14).RecordScore(OdiScores.Improved, "better");
        care.Discharge().AssertAccepted();
        care.OnDay(15).Correct("better").AssertFired(WorkflowTrigger.ImprovementWithdrawn);

        Assert.Null(InForce(care));
    }

    [Fact]
    public void Of_AfterCareWasResumed_IsNull()
    {
        var care = Discharged();
        care.OnDay(30).Discontinue().AssertAccepted();
        Assert.NotNull(InForce(care));

        care.OnDay(40).Resume().AssertAccepted();
        Assert.Null(InForce(care));
    }

    [Fact]
    public void Of_AfterANewPlanOrMaintenance_IsNull()
    {
        var adjusted = Discharged();
        adjusted.OnDay(21).AdjustPlan(minutes: 30).AssertAccepted();
        var maintained = Discharged();
        maintained.OnDay(21).AgreeMaintenance(4, Dates.Of(90)).AssertAccepted();

        Assert.Null(InForce(adjusted));
        Assert.Null(InForce(maintained));
    }

    [Fact]
    public void Of_AfterAConfirmation_StaysInForce()
    {
        var care = Discharged();
        care.OnDay(21).ConfirmPlan().AssertAccepted();

        Assert.NotNull(InForce(care));
    }

    [Theory]
    [InlineData(20, 15, true)]
    [InlineData(21, 0, false)]
    public void Of_ASession_EndsItFromTheNextDayOn(int day, double hour, bool isInForce)
    {
        var care = Discharged();
        care.OnDay(day, hour).RecordSession("s9").AssertAccepted();

        Assert.Equal(isInForce, InForce(care) is not null);
        Assert.Equal(isInForce, DischargeInForce.EndingSession(care.Read()) is null);
    }

    [Fact]
    public void Of_ASessionThatWasTakenBack_IsInForceAgain()
    {
        var care = Discharged();
        care.OnDay(25).RecordSession("s9").AssertAccepted();
        care.Correct("s9").AssertAccepted();

        Assert.NotNull(InForce(care));
    }

    [Fact]
    public void Of_FactsRecordedLate_CountByTheirTime()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(30);
        care.Dated(TestClinic.Day(25)).RecordSession("s9").AssertAccepted();
        care.Dated(TestClinic.Day(24)).AdjustPlan(minutes: 30).AssertAccepted();
        care.Dated(TestClinic.Day(20)).Discharge().AssertAccepted();
        Assert.Null(InForce(care));

        care.Dated(TestClinic.Day(26)).Discharge().AssertAccepted();
        Assert.NotNull(InForce(care));
    }

    [Fact]
    public void Of_ALossDatedBeforeTheDischarge_DoesNotEndIt()
    {
        var care = Discharged();
        care.OnDay(22);
        care.Dated(TestClinic.Day(19)).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost);

        Assert.NotNull(InForce(care));
    }

    private static Recorded<ClientDischarged>? InForce(TestEpisode care, DateTimeOffset? at = null)
    {
        var episode = care.Read();
        var policy = care.Clinic.Policy;
        var losses = EpisodeAssessment.Of(episode, new ClientRecord(), policy).Course.Losses;
        return at is { } asked
            ? DischargeInForce.At(episode, asked, losses.LastOrDefault(loss => loss.Recording.OccurredAt <= asked)?.Recording)
            : DischargeInForce.Of(episode, losses.LastOrDefault()?.Recording);
    }

    private static TestEpisode Discharged()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).Discharge().AssertAccepted();
        return care;
    }
}
