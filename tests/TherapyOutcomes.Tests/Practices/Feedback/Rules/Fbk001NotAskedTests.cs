namespace TherapyOutcomes.Tests.Practices.Feedback.Rules;

public sealed class Fbk001NotAskedTests
{
    [Fact]
    public void Check_NotAsked_FindsAndHoldsTheEnd()
    {
        var answer = Story.At(EpisodeStage.Celebrating).Celebrate();

        answer.AssertStage(EpisodeStage.Celebrating).AssertFinds("FBK001", RuleSeverity.Required);
        Assert.Equal(new DateOnly(2026, 3, 2), answer.AssertAsks("request-feedback", "FBK001").DueOn);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("never does surveys")]
    public void Check_AskedOrDeclined_MovesOn(string? declined)
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Celebrate();

        care.RequestFeedback(declined: declined).AssertFired(WorkflowTrigger.Celebrated).AssertLacks("FBK001");
    }

    [Fact]
    public void Check_AskedBeforeTheImprovement_StillFinds()
    {
        var care = Story.Begin();
        care.RequestFeedback();

        care.OnDay(14).RecordScore(OdiScores.Improved).AssertFinds("FBK001");
    }

    // A client who was discharged does not come again, and no one is asked twice about one session.
    [Fact]
    public void Check_NewestSessionWasAskedAbout_HoldsTheEndNoLonger()
    {
        var care = Story.Begin();
        care.RequestFeedback().AssertAccepted();
        care.OnDay(14).RecordScore(OdiScores.Improved).AssertFinds("FBK001");
        care.DocumentImprovement();
        care.SignNote();
        care.Discharge();
        care.OnDay(42).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Communicating);
        care.DiscussImprovement();

        care.DecideNoReferral().AssertStage(EpisodeStage.Celebrating).AssertLacks("FBK001");
        care.Celebrate().AssertStage(EpisodeStage.Completed);
    }

    [Fact]
    public void Check_OnlyAnEarlierSessionWasAskedAbout_StillHoldsTheEnd()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Dated(TestClinic.Day(1)).RequestFeedback("early", "s1").AssertAccepted();

        care.Evaluate().AssertFinds("FBK001");
    }

    [Fact]
    public void Check_DischargedWithoutContact_AsksForNoVisit()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Clinic.RecordPreference(contact: false);
        care.Evaluate().AssertFinds("FBK001", variant: "visit");

        care.Discharge().AssertFinds("FBK001", variant: "noContact");
    }

    [Fact]
    public void Check_BeforeAnyImprovement_IsSilent() => Story.At(EpisodeStage.Treating).Evaluate().AssertLacks("FBK001");

    [Theory]
    [InlineData(true, false, "FBK001")]
    [InlineData(true, true, "FBK001")]
    [InlineData(false, false, "FBK001.visit")]
    [InlineData(false, true, "FBK001.noContact")]
    public void Check_HowToAsk_DependsOnTheWishForContactAndOnTheDischarge(bool contact, bool discharged, string key)
    {
        var care = Story.At(EpisodeStage.Communicating);
        if (discharged)
        {
            care.Discharge().AssertAccepted();
        }

        care.Clinic.RecordPreference(contact: contact);

        Assert.Equal(key, care.Evaluate().AssertFinds("FBK001").MessageKey);
    }
}
