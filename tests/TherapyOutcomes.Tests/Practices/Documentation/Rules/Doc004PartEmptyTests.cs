namespace TherapyOutcomes.Tests.Documentation.Rules;

public sealed class Doc004PartEmptyTests
{
    [Theory]
    [InlineData("", "o", "a", "p", "subjective")]
    [InlineData("s", " ", "a", "p", "objective")]
    [InlineData("s", "o", "\n", "p", "assessment")]
    [InlineData("s", "o", "a", "...", "plan")]
    public void CheckCommand_SigningWithAnEmptyPart_RefusesAndNamesIt(string s, string o, string a, string p, string part)
    {
        var care = Story.At(EpisodeStage.Documenting);
        var draft = care.Document(subjective: s, objective: o, assessment: a, plan: p);

        Assert.Equal(part, draft.AssertFinds("DOC004", RuleSeverity.Required).Says("part"));
        Assert.Equal(part, care.Sign().AssertRefused("DOC004").Says("part"));
    }

    [Fact]
    public void Check_OneWordInEachPart_IsSilent()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.Document(subjective: "s", objective: "o", assessment: "a", plan: "p").AssertLacks("DOC004");

        care.Sign().AssertAccepted();
    }

    [Fact]
    public void Check_DraftFilledInLater_CanBeSigned()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.Document(plan: "");
        care.Document(plan: "Go on.").AssertLacks("DOC004");

        care.Sign().AssertStage(EpisodeStage.Monitoring);
    }
}
