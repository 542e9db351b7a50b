namespace TherapyOutcomes.Tests.Practices.Documentation.Rules;

public sealed class Doc002NoNoteTests
{
    [Fact]
    public void Check_ImprovementWithoutNote_FindsAndIsDueNextDay()
    {
        var answer = Story.At(EpisodeStage.Documenting).Evaluate();

        answer.AssertFinds("DOC002", RuleSeverity.Required);
        Assert.Equal(new DateOnly(2026, 1, 20), answer.AssertAsks("document-improvement", "DOC002").DueOn);
    }

    [Fact]
    public void Check_Draft_IsSilent() => Story.At(EpisodeStage.Documenting).DocumentImprovement().AssertLacks("DOC002");

    [Fact]
    public void Check_BeforeAnyImprovement_IsSilent() => Story.At(EpisodeStage.Treating).Evaluate().AssertLacks("DOC002");

    [Fact]
    public void Check_NoteOfAnEarlierImprovement_StillFinds()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost);

        care.OnDay(40).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Documenting).AssertFinds("DOC002");
    }

    // Nothing was owed before the improvement, whenever its baseline was entered.
    [Fact]
    public void Check_BaselineEnteredLate_IsDueAfterTheImprovement()
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode();
        care.OnDay(7, 8).RecordScore(OdiScores.Improved);

        care.OnDay(0, 9).RecordScore(OdiScores.Baseline).AssertStage(EpisodeStage.Documenting);

        Assert.Equal(Dates.Of(8), care.EvaluateOnDay(7).AssertFinds("DOC002").DueOn);
    }
}
