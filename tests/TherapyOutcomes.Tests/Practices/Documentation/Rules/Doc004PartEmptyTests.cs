namespace TherapyOutcomes.Tests.Practices.Documentation.Rules;

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
        var draft = care.DocumentImprovement(subjective: s, objective: o, assessment: a, plan: p);

        Assert.Equal(part, draft.AssertFinds("DOC004", RuleSeverity.Required).Says("part"));
        Assert.Equal(part, care.SignNote().AssertRefused("DOC004").Says("part"));
    }

    [Fact]
    public void Check_OneWordInEachPart_IsSilent()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement(subjective: "s", objective: "o", assessment: "a", plan: "p").AssertLacks("DOC004");

        care.SignNote().AssertAccepted();
    }

    [Fact]
    public void Check_DraftFilledInLater_CanBeSigned()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement(plan: "");
        care.DocumentImprovement(plan: "Go on.").AssertLacks("DOC004");

        care.SignNote().AssertStage(EpisodeStage.Monitoring);
    }

    [Fact]
    public void Check_PartEmpty_IsDueTheDayAfterTheImprovement() =>
        Assert.Equal(Dates.Of(GivenEpisode.ImprovedOn + 1), Story.At(EpisodeStage.Documenting).DocumentImprovement(plan: "").AssertFinds("DOC004").DueOn);

    [Fact]
    public void Check_GainLostSince_IsSilent()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement(plan: "").AssertFinds("DOC004");

        care.OnDay(16).RecordScore(40).AssertStage(EpisodeStage.Treating).AssertLacks("DOC004");
    }
}
