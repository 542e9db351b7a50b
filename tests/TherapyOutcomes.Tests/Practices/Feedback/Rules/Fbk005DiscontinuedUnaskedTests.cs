namespace TherapyOutcomes.Tests.Practices.Feedback.Rules;

public sealed class Fbk005DiscontinuedUnaskedTests
{
    [Fact]
    public void Check_DiscontinuedUnasked_Finds() => Story.At(EpisodeStage.Treating).Discontinue().AssertFinds("FBK005", RuleSeverity.Advice);

    [Fact]
    public void Check_ClientWantsNoContact_IsSilentUntilTheySayOtherwise()
    {
        var care = Story.At(EpisodeStage.Discontinued);
        care.Clinic.RecordPreference(contact: false).AssertAccepted();
        care.Evaluate().AssertLacks("FBK005");

        care.Clinic.RecordPreference(contact: true).AssertAccepted();

        care.Evaluate().AssertFinds("FBK005");
    }

    [Fact]
    public void Check_ClientDeclinedQuestionnairesOnly_StillFinds()
    {
        var care = Story.At(EpisodeStage.Discontinued);
        care.Clinic.RecordPreference(questionnaires: false).AssertAccepted();

        care.Evaluate().AssertFinds("FBK005");
    }

    [Fact]
    public void Check_AskedBefore_IsSilent()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback();

        care.Discontinue().AssertLacks("FBK005");
    }

    [Fact]
    public void Check_AskedAfterwards_IsSilent()
    {
        var care = Story.At(EpisodeStage.Discontinued);

        care.RequestFeedback().AssertAccepted().AssertLacks("FBK005");
    }

    [Fact]
    public void Check_NoSessionWasHeld_IsSilent() => CheckedClinic.New().OnDay(0).OpenEpisode().Discontinue().AssertLacks("FBK005");

    [Fact]
    public void Check_Completed_IsSilent() => Story.At(EpisodeStage.Completed).Evaluate().AssertLacks("FBK005");

    [Fact]
    public void Check_AskedInAnEarlierCycleOnly_Finds()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RequestFeedback();
        care.Discontinue();
        care.OnDay(100).Resume().AssertAccepted();
        care.Discontinue().AssertLacks("FBK005");
        care.OnDay(101).Resume().AssertAccepted();
        care.RecordSession("s2");

        care.Discontinue().AssertFinds("FBK005");
    }

    [Fact]
    public void Check_Unasked_IsDueOnTheDayOfTheEnd()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(3).Discontinue();

        Assert.Equal(Dates.Of(3), care.EvaluateOnDay(20).AssertFinds("FBK005").DueOn);
    }
}
