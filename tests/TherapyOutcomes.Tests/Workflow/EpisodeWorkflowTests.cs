namespace TherapyOutcomes.Tests.Workflow;

public sealed class EpisodeWorkflowTests
{
    [Fact]
    public void Submit_WorkDoneOutOfOrder_MovesOnAsFarAsItIsMet()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.ConfirmPlan().AssertFired();
        care.DiscussImprovement().AssertFired();
        care.DecideNoReferral().AssertFired();
        care.RequestFeedback().AssertFired();
        care.DocumentImprovement();
        care.SignNote().AssertFired(WorkflowTrigger.Documented);
        care.OnDay(21).RecordSession("s2");
        care.OnDay(28).RecordSession("s3");

        care.OnDay(GivenEpisode.SustainedOn).RecordScore(OdiScores.Improved)
            .AssertFired(WorkflowTrigger.Sustained, WorkflowTrigger.PlanSettled, WorkflowTrigger.ClientInformed, WorkflowTrigger.ReferralSettled)
            .AssertStage(EpisodeStage.Celebrating);
    }

    [Theory]
    [InlineData(EpisodeStage.Documenting)]
    [InlineData(EpisodeStage.Monitoring)]
    [InlineData(EpisodeStage.Adjusting)]
    [InlineData(EpisodeStage.Communicating)]
    [InlineData(EpisodeStage.Referring)]
    [InlineData(EpisodeStage.Celebrating)]
    public void Submit_GainLost_LeadsBackToTreating(EpisodeStage stage) =>
        Story.At(stage).OnDay(60).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost).AssertStage(EpisodeStage.Treating);

    [Fact]
    public void Submit_GainBackAfterALateScoreMovedItsDay_IsTheSameImprovement()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.Dated(TestClinic.Day(GivenEpisode.ImprovedOn - 3)).RecordScore(26).AssertFired();
        care.OnDay(20).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost);

        care.OnDay(27).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.GainRegained).AssertStage(EpisodeStage.Monitoring);
    }

    [Fact]
    public void Submit_GainBackAfterACorrectionMovedItsDay_IsTheSameImprovement()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(18).RecordScore(OdiScores.Improved);
        care.Correct("better", replacement: 38).AssertFired();
        care.OnDay(25).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost);

        care.OnDay(32).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.GainRegained).AssertStage(EpisodeStage.Monitoring);
    }

    [Fact]
    public void Submit_AnotherImprovementThatWasHeldLostAndRegained_IsFoundAnew()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost);
        care.OnDay(40).ReportRedFlag();
        care.RecordScore(OdiScores.Improved).AssertFired();
        care.OnDay(45).RecordScore(OdiScores.Lost).AssertFired();
        care.OnDay(50).RecordScore(OdiScores.Improved).AssertFired();

        care.ClearRedFlag().AssertFired(WorkflowTrigger.ImprovementFound);
    }

    [Theory]
    [InlineData(EpisodeStage.Documenting)]
    [InlineData(EpisodeStage.Monitoring)]
    public void Submit_FoundByAWrongScore_IsWithdrawn(EpisodeStage stage) =>
        Story.At(stage).Correct("better").AssertFired(WorkflowTrigger.ImprovementWithdrawn).AssertStage(EpisodeStage.Treating);

    [Fact]
    public void Submit_ScoreReplacedBySmallerGain_IsWithdrawn() =>
        Story.At(EpisodeStage.Monitoring).Correct("better", replacement: 29.6m).AssertFired(WorkflowTrigger.ImprovementWithdrawn);

    [Fact]
    public void Submit_ScoreReplacedByExactlyTheThreshold_Stands() =>
        Story.At(EpisodeStage.Monitoring).Correct("better", replacement: 29.5m).AssertFired().AssertStage(EpisodeStage.Monitoring);

    [Fact]
    public void Submit_BaselineCorrected_IsWithdrawn() =>
        Story.At(EpisodeStage.Monitoring).Correct("baseline", replacement: 25).AssertFired(WorkflowTrigger.ImprovementWithdrawn);

    [Fact]
    public void Submit_CorrectionOfAnythingElse_WithdrawsNothing()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.SetGoal();

        care.Correct("g1").AssertFired();
    }

    [Theory]
    [InlineData(29.5, EpisodeStage.Documenting)]
    [InlineData(29.6, EpisodeStage.Treating)]
    public void Submit_Gain_IsFoundFromTheThresholds(double score, EpisodeStage stage) =>
        Story.At(EpisodeStage.Treating).OnDay(14).RecordScore((decimal)score).AssertStage(stage);

    [Theory]
    [InlineData(EpisodeStage.Monitoring, EpisodeStage.Monitoring)]
    [InlineData(EpisodeStage.Documenting, EpisodeStage.Documenting)]
    [InlineData(EpisodeStage.Celebrating, EpisodeStage.Monitoring)]
    public void Submit_RegainedWithin14Days_LeadsToWhereTheNoteStands(EpisodeStage lostIn, EpisodeStage to)
    {
        var care = Story.At(lostIn);
        care.OnDay(60).RecordScore(OdiScores.Lost);

        care.OnDay(70).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.GainRegained).AssertStage(to);
    }

    [Fact]
    public void Submit_Regained_FollowUpsCountAnew()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.OnDay(60).RecordScore(OdiScores.Lost);

        Assert.Equal("0", care.OnDay(70).RecordScore(OdiScores.Improved).AssertFinds("MON002").Says("had"));
        care.OnDay(71).RecordSession("s7");
        care.OnDay(72).RecordSession("s8");
        care.OnDay(97).RecordScore(OdiScores.Improved).AssertFired();
        care.OnDay(98).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.Sustained);
    }

    [Fact]
    public void Submit_SignedWhileLost_IsTheNoteOfTheRegainedImprovement()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement();
        care.OnDay(16).RecordScore(OdiScores.Lost);
        care.SignNote().AssertStage(EpisodeStage.Treating);

        care.OnDay(20).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Monitoring);
    }

    [Fact]
    public void Submit_FoundAnewAfter14Days_NeedsEverythingAnew()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.OnDay(60).RecordScore(OdiScores.Lost);

        var answer = care.OnDay(75).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.ImprovementFound);

        Assert.All(new[] { "DOC002", "PLN001", "COM001", "REF008", "FBK001", "CEL004" }, rule => answer.AssertFinds(rule));
    }

    [Fact]
    public void Submit_AfterALoss_ScoreMustBeMeaningfullyBetterThanTheLosingOne()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.Correct("better", replacement: 10);
        care.OnDay(20).RecordScore(25).AssertFired(WorkflowTrigger.GainLost);

        care.OnDay(21).RecordScore(15.1m).AssertFired();
        care.OnDay(22).RecordScore(15).AssertFired(WorkflowTrigger.GainRegained);
    }

    [Theory]
    [InlineData(EpisodeStage.Treating)]
    [InlineData(EpisodeStage.Documenting)]
    [InlineData(EpisodeStage.Monitoring)]
    [InlineData(EpisodeStage.Adjusting)]
    [InlineData(EpisodeStage.Communicating)]
    [InlineData(EpisodeStage.Referring)]
    [InlineData(EpisodeStage.Celebrating)]
    public void Submit_DiscontinueAndResume_BeginANewCycle(EpisodeStage stage)
    {
        var care = Story.At(stage);
        care.Discontinue().AssertFired(WorkflowTrigger.Discontinued).AssertStage(EpisodeStage.Discontinued);

        care.OnDay(100).Resume().AssertFired(WorkflowTrigger.Resumed).AssertStage(EpisodeStage.Treating);

        Assert.Equal(2, care.Read().Progress.Cycle);
    }

    [Fact]
    public void Submit_Resumed_OldScoresImproveNothing()
    {
        var care = Story.At(EpisodeStage.Completed);
        care.OnDay(100).Resume().AssertStage(EpisodeStage.Treating);
        care.RecordScore(31).AssertStage(EpisodeStage.Treating);

        care.OnDay(110).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.ImprovementFound);
    }

    [Fact]
    public void Submit_Moved_EachTriggerIsAnEventOfItsName()
    {
        var moved = Assert.IsType<Documented>(Assert.Single(Story.At(EpisodeStage.Monitoring).Read().Progress.Moves, move => move.Event is Documented).Event);

        Assert.Equal((EpisodeStage.Documenting, EpisodeStage.Monitoring), (moved.From, moved.To));
        Assert.Equal("n1", Assert.Single(moved.Because).Value);
    }

    [Fact]
    public void PlanSettled_AdjustedThenConfirmed_IsBecauseOfTheNewestReviewsScore()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(OdiScores.Improved, "earlier");
        care.AdjustPlan(perWeek: 0.5m);
        care.OnDay(24).RecordScore(19, "later");
        care.ConfirmPlan();
        care.OnDay(30).RecordSession("f1");
        care.OnDay(36).RecordSession("f2");

        var settled = care.OnDay(GivenEpisode.SustainedOn).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.Sustained, WorkflowTrigger.PlanSettled)
            .Events.Select(recorded => recorded.Event).OfType<PlanSettled>().Single();

        Assert.Equal("later", Assert.Single(settled.Because).Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ReferralSettled_SentOrRefused_IsBecauseOfThatReferral(bool sent)
    {
        var care = Story.At(EpisodeStage.Referring);
        care.GrantConsent();
        care.ProposeReferral();

        var answer = sent ? care.SendReferral() : care.RefuseReferral();

        var settled = answer.AssertFired(WorkflowTrigger.ReferralSettled).Events.Select(recorded => recorded.Event).OfType<ReferralSettled>().Single();
        Assert.Equal("ref1", Assert.Single(settled.Because).Value);
    }

    [Fact]
    public void ImprovementFound_NewestScoreShowsItNoMore_DoesNotFireWhenTheHoldIsCleared()
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(7);
        care.ReportRedFlag("night-pain");
        care.OnDay(14).RecordScore(28).AssertStage(EpisodeStage.Treating);
        care.OnDay(21).RecordScore(33);

        care.OnDay(22).ClearRedFlag("night-pain").AssertStage(EpisodeStage.Treating);

        care.OnDay(28).RecordScore(28).AssertFired(WorkflowTrigger.ImprovementFound);
    }

    [Fact]
    public void ImprovementFound_LateScoreBeforeAWeakerOne_DoesNotFire()
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(35);
        care.RecordScore(34);

        care.Dated(TestClinic.Day(14)).RecordScore(28).AssertStage(EpisodeStage.Treating);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(24)]
    public void GainRegained_LosingScoreCorrected_IsTheSameImprovement(int? replacement)
    {
        var care = Story.At(EpisodeStage.Celebrating).OnDay(50);
        care.RecordScore(42, "slip").AssertFired(WorkflowTrigger.GainLost);

        var answer = care.OnDay(51).Correct("slip", replacement);

        answer.AssertStage(EpisodeStage.Celebrating);
        Assert.Equal(WorkflowTrigger.GainRegained, Assert.IsAssignableFrom<StageMoved>(answer.Events[1].Event).Trigger);
    }

    [Fact]
    public void GainRegained_LaterScoreOfTheSameDay_IsTheSameImprovement()
    {
        var care = Story.At(EpisodeStage.Monitoring).OnDay(21);
        care.RecordScore(38).AssertFired(WorkflowTrigger.GainLost);

        care.OnDay(21, 15).RecordScore(25).AssertFired(WorkflowTrigger.GainRegained).AssertStage(EpisodeStage.Monitoring);
    }

    [Fact]
    public void GainRegained_ObservationOfTheLossTakenBack_IsTheSameImprovement()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "VAS");
        care.RecordScore(60, measure: "VAS");
        care.RecordSession();
        care.OnDay(7).RecordScore(40, measure: "VAS");
        care.ObserveImprovement(holds: true, "seen");
        care.DocumentImprovement();
        care.SignNote().AssertStage(EpisodeStage.Monitoring);
        care.OnDay(14).ObserveImprovement(holds: false, "slip").AssertFired(WorkflowTrigger.GainLost);

        care.OnDay(15).Correct("slip").AssertStage(EpisodeStage.Monitoring);
    }

    [Fact]
    public void GainRegained_FoundAndLostOnOneDay_IsTheSameImprovement()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "VAS");
        care.OnDay(7).ObserveImprovement(holds: true).AssertFired(WorkflowTrigger.ImprovementFound);
        care.OnDay(7, 15).ObserveImprovement(holds: false).AssertFired(WorkflowTrigger.GainLost);

        care.OnDay(10).ObserveImprovement(holds: true).AssertFired(WorkflowTrigger.GainRegained);
    }

    [Fact]
    public void ImprovementFound_ByAScoreRecordedAfterTheLoss_IsAnotherImprovement()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(40, "slip").AssertFired(WorkflowTrigger.GainLost);
        care.OnDay(21).Correct("better").AssertFired();
        care.Dated(TestClinic.Day(16)).RecordScore(20).AssertFired();

        care.Correct("slip").AssertFired(WorkflowTrigger.ImprovementFound);
    }

    [Fact]
    public void GainRegained_ObservedAgainInBetween_LooksAtTheOneThatFoundIt()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "VAS");
        care.OnDay(7).ObserveImprovement(holds: true);
        care.OnDay(14).ObserveImprovement(holds: false, "slip").AssertFired(WorkflowTrigger.GainLost);
        care.OnDay(15).ObserveImprovement(holds: false, "another");
        care.Correct("another").AssertFired();

        care.Correct("slip").AssertFired(WorkflowTrigger.GainRegained);
    }

    [Fact]
    public void ImprovementWithdrawn_TwoCorrections_IsBecauseOfTheNewest()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.SetGoal();
        care.Correct("g1");

        var withdrawn = care.Correct("better").Events.Select(recorded => recorded.Event).OfType<ImprovementWithdrawn>().Single();

        Assert.Equal("better", Assert.Single(withdrawn.Because).Value);
    }

    [Fact]
    public void ImprovementWithdrawn_OnlyAnEarlierCorrection_DoesNotFire()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.SetGoal();
        care.Correct("g1");
        care.Reach(EpisodeStage.Documenting);

        care.SetPrimaryMeasure("NDI").AssertFired().AssertStage(EpisodeStage.Documenting);
    }

    [Fact]
    public void ReferralSettled_SentBeforeTheImprovementAndRefusedSince_IsBecauseOfThatReferral()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ProposeReferral();
        care.SendReferral().AssertAccepted();
        care.Reach(EpisodeStage.Referring);

        var settled = care.RefuseReferral().AssertFired(WorkflowTrigger.ReferralSettled).Events.Select(recorded => recorded.Event).OfType<ReferralSettled>().Single();

        Assert.Equal("ref1", Assert.Single(settled.Because).Value);
    }
}
