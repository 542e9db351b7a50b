namespace TherapyOutcomes.Tests.Practices.Documentation.Rules;

public sealed class Doc003NotSignedByAuthorTests
{
    [Fact]
    public void Check_Draft_FindsAndHolds()
    {
        var answer = Story.At(EpisodeStage.Documenting).DocumentImprovement();

        answer.AssertStage(EpisodeStage.Documenting).AssertFinds("DOC003", RuleSeverity.Required);
        Assert.Equal(new DateOnly(2026, 1, 20), answer.AssertAsks("sign-note", "DOC003").DueOn);
    }

    [Fact]
    public void Check_Signed_IsSilent()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement();

        care.SignNote().AssertStage(EpisodeStage.Monitoring).AssertLacks("DOC003");
    }

    [Fact]
    public void CheckCommand_SignedByAnother_Refuses()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement(actor: "pat");

        care.SignNote(actor: "kim").AssertRefused("DOC003", "other");
    }

    [Fact]
    public void CheckCommand_SignedByTheAuthorWhoIsNotTheTherapist_Accepts()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement(actor: "kim");

        care.SignNote(actor: "kim").AssertFired(WorkflowTrigger.Documented);
    }

    [Fact]
    public void Check_GainLostSince_IsSilent()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement();

        care.OnDay(16).RecordScore(40).AssertStage(EpisodeStage.Treating).AssertLacks("DOC003");
    }
}
