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

    [Theory]
    [InlineData("subjective", "I feel cured.", "o", "p")]
    [InlineData("objective", "s", "Bends because of massage.", "p")]
    [InlineData("plan", "s", "o", "Client is cured because of massage")]
    public void Check_AnyPartOfANoteClaims_Finds(string part, string subjective, string objective, string plan) => Assert.Equal(
        part,
        Story.At(EpisodeStage.Documenting).DocumentImprovement(subjective: subjective, objective: objective, plan: plan).AssertFinds("COM005").Says("field"));

    [Fact]
    public void Check_AddendumClaims_FindsAlsoOnceTheGainIsLost()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        var amend = new AmendNote { Episode = new("e1"), At = care.Clinic.Now, Actor = TestEpisode.Therapist, Note = new("n1"), Text = "The knee is cured.", Reason = "forgotten" };

        Assert.Equal("addendum", care.Clinic.Send(amend).AssertFinds("COM005").Says("field"));
        care.OnDay(20).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost).AssertFinds("COM005");
    }

    [Fact]
    public void Check_ReportClaims_FindsUntilTheNextCycle()
    {
        var care = Story.ReferralAccepted();
        var report = new RecordReferralReport { Episode = new("e1"), At = care.Clinic.Now, Actor = TestEpisode.Therapist, Referral = new("ref1"), Summary = "Fixed by massage, says Dr. Grey." };

        Assert.Equal("report", care.Clinic.Send(report).AssertFinds("COM005").Says("field"));
        care.OnDay(6).Discontinue().AssertFinds("COM005");
        care.OnDay(7).Resume().AssertAccepted().AssertLacks("COM005");
    }

    // Text "cl2".
    [Fact]
    public void Play_AClaimInThePlanPart_Finds()
    {
        var clinic = CheckedClinic.New();
        Answer? last = null;
        foreach (var line in new[]
        {
            """{"type":"open-episode","at":"2026-01-05T08:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""",
            """{"type":"record-score","at":"2026-01-05T08:10:00Z","actor":"p1","episode":"e1","measure":"ODI","value":44}""",
            """{"type":"record-session","at":"2026-01-05T08:20:00Z","actor":"p1","episode":"e1","session":"s1","techniques":["swedish"],"minutes":60,"areas":["chest wall","gluteals"]}""",
            """{"type":"record-score","at":"2026-01-12T08:10:00Z","actor":"p1","episode":"e1","measure":"ODI","value":20}""",
            """{"type":"document-improvement","at":"2026-01-12T09:00:00Z","actor":"p1","episode":"e1","note":"n1","subjective":"a","objective":"b","assessment":"c","plan":"Client is cured because of massage"}""",
        })
        {
            last = clinic.Play(line).AssertAccepted();
        }

        Assert.Equal("plan", last!.AssertFinds("COM005").Says("field"));
    }

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
