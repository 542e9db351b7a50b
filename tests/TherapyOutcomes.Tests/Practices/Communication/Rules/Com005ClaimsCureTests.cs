namespace TherapyOutcomes.Tests.Practices.Communication.Rules;

public sealed class Com005ClaimsCureTests
{
    [Theory]
    [InlineData("Your back is cured.")]
    [InlineData("We FIXED it.")]
    [InlineData("Better because of massage.")]
    [InlineData("Better because of the massage.")]
    [InlineData("Better because of the weekly massage.")]
    [InlineData("Better because massage loosened it.")]
    [InlineData("This will fix your back.")]
    [InlineData("Due to our last two sessions you sleep again.")]
    [InlineData("Está mejor gracias a las últimas sesiones.")]
    [InlineData("Su espalda está curada.")]
    [InlineData("Está mejor gracias al masaje.")]
    [InlineData("Mejoró por las sesiones.")]
    [InlineData("El tratamiento le quitó el dolor.")]
    public void Check_NoteAssessmentClaims_Finds(string assessment) =>
        Assert.Equal("assessment", Story.At(EpisodeStage.Documenting).DocumentImprovement(assessment: assessment).AssertFinds("COM005", RuleSeverity.Advice).Says("field"));

    [Theory]
    [InlineData("The score fell by 20 during care.")]
    [InlineData("The client fixes dinner again? No: cooks dinner.", true)]
    [InlineData("An accurate, secure hold.")]
    [InlineData("Came early because massage takes an hour.")]
    [InlineData("Gracias por venir a la sesión; procure caminar.")]
    public void Check_OtherWords_AreReadAsWords(string assessment, bool found = false) =>
        Assert.Equal(found, Story.At(EpisodeStage.Documenting).DocumentImprovement(assessment: assessment).Findings.Any(finding => finding.Rule.Id == "COM005"));

    [Fact]
    public void Check_SelfCareClaims_Finds() =>
        Assert.Equal("selfCare", Story.At(EpisodeStage.Communicating).DiscussImprovement(selfCare: [TestEpisode.Walk with { What = "the walk that cures" }]).AssertFinds("COM005").Says("field"));

    [Fact]
    public void Check_SelfCareClaimsInHowOften_Finds() =>
        Story.At(EpisodeStage.Communicating).DiscussImprovement(selfCare: [TestEpisode.Walk with { HowOften = "until you are cured" }]).AssertFinds("COM005");

    [Fact]
    public void Check_SelfCareClaimsInWhen_Finds() =>
        Story.At(EpisodeStage.Communicating).DiscussImprovement(selfCare: [TestEpisode.Walk with { When = "until you are cured" }]).AssertFinds("COM005");

    [Fact]
    public void Check_CelebrationClaims_Finds() =>
        Assert.Equal("message", Story.At(EpisodeStage.Celebrating).Celebrate(message: "You are healed!").AssertFinds("COM005").Says("field"));

    [Fact]
    public void Check_CelebrationThatCompletes_FindsToo()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.RequestFeedback();

        care.Celebrate(message: "You are healed!").AssertStage(EpisodeStage.Completed).AssertFinds("COM005");
    }

    [Fact]
    public void Check_SubjectiveInTheClientsWords_IsNotRead() =>
        Story.At(EpisodeStage.Documenting).DocumentImprovement(subjective: "I feel cured.").AssertLacks("COM005");

    [Fact]
    public void Check_DraftClaimsBesideASignedNote_Finds()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement("n1");
        care.SignNote("n1");

        Assert.Equal("assessment", care.DocumentImprovement("n2", assessment: "Cured.").AssertAccepted().AssertFinds("COM005").Says("field"));
    }

    [Fact]
    public void Check_OlderNoteClaims_IsNotHiddenByANewerOne()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement("n2", assessment: "Cured.").AssertFinds("COM005");

        care.DocumentImprovement("n3").AssertFinds("COM005");
        care.SignNote("n3").AssertFinds("COM005");
        care.DocumentImprovement("n2").AssertLacks("COM005");
    }
}
