namespace TherapyOutcomes.Tests.Practices.Documentation.Rules;

public sealed class Doc006SignedNoteChangedTests
{
    [Fact]
    public void CheckCommand_WrittenOver_Refuses() => Story.At(EpisodeStage.Monitoring).DocumentImprovement().AssertRefused("DOC006");

    [Fact]
    public void CheckCommand_SignedAgain_Refuses() => Story.At(EpisodeStage.Monitoring).SignNote().AssertRefused("DOC006");

    [Fact]
    public void CheckCommand_Corrected_Refuses() => Story.At(EpisodeStage.Monitoring).Correct("n1").AssertRefused("DOC006");

    [Fact]
    public void CheckCommand_Addendum_Accepts()
    {
        var care = Story.At(EpisodeStage.Monitoring);

        care.AmendNote().AssertAccepted().AssertLacks("DOC006");

        Assert.Single(care.Read().Documentation.Find(new("n1"))!.Addenda);
    }

    [Fact]
    public void CheckCommand_DraftWrittenOver_Accepts()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement();

        care.DocumentImprovement(assessment: "Clearly better during care.").AssertAccepted();
    }

    [Fact]
    public void Descriptor_SwitchedOffOrLowered_IsNotPossible() => LockedRule.AssertLocked("DOC006");
}
