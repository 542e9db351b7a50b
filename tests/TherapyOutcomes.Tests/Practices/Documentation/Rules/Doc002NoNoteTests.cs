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
}
