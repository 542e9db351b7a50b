using static TherapyOutcomes.Tests.Letters.LetterExpectations;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Tests.Letters;

public sealed class ClientLetterTests
{
    private static readonly SelfCareStep Turn = new() { What = "Turn your head slowly to each side.", HowOften = "5 times", When = "before you get up", Confidence = 9 };

    [Theory]
    [InlineData(LetterKind.Summary, "en")]
    [InlineData(LetterKind.Summary, "es")]
    [InlineData(LetterKind.Congratulation, "en")]
    [InlineData(LetterKind.Congratulation, "es")]
    public async Task Letter_NeckPainThatGotBetter_ReadsWell(LetterKind kind, string language)
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode(measure: "NDI", plan: Given.WeeklyPlan);
        care.RecordScore(30, measure: "NDI");
        care.RecordScore(6, measure: "NPRS");
        care.OnDay(0).RecordSession();
        care.OnDay(14).RecordScore(12, measure: "NDI");
        care.DocumentImprovement();
        care.SignNote();
        care.OnDay(21).RecordSession("s2");
        care.OnDay(28).RecordSession("s3");
        care.OnDay(42).RecordScore(10, measure: "NDI");
        care.RecordScore(5, measure: "NPRS");
        care.ConfirmPlan();
        care.DiscussImprovement(selfCare: [Turn, TestEpisode.Walk]);

        await Verify(care.Letter(kind, language).Text!.Value.Reveal()).UseTextForParameters($"{kind}-{language}");
    }

    [Fact]
    public void Letter_NoTalkYet_SaysSo()
    {
        var letter = Story.At(EpisodeStage.Communicating).Letter();

        AssertSays(letter, "We have not made a plan for home yet.", "We have not talked about this with you yet.");
        Assert.Equal([LetterGap.Discussion, LetterGap.SelfCare], letter.Gaps.AsEnumerable());
    }

    [Fact]
    public void Letter_TalkBeforeTheImprovement_DoesNotCount()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.OnDay(60).RecordScore(40);
        care.OnDay(90).RecordScore(18);

        Assert.Equal([LetterGap.Discussion, LetterGap.SelfCare], care.Letter().Gaps.AsEnumerable());
    }

    [Fact]
    public void Letter_SelfCareDeclined_SaysSoWithoutTheReason()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(declined: Samples.Canary);

        var letter = care.Letter();

        AssertSays(letter, "You did not want a home plan for now.");
        Assert.DoesNotContain(Samples.Canary, letter.Text!.Value.Reveal(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(letter.Gaps);
    }

    [Fact]
    public void Letter_LaterTalkWithoutSelfCare_KeepsThePlan()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement();
        care.DiscussImprovement(topics: [DiscussionTopic.NaturalCourse], selfCare: []);

        AssertSays(care.Letter(), "- Walk, once a day, after lunch.");
    }

    [Fact]
    public void Letter_WordsOfThePlanWithLinesAndEscapes_AreOneLine()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(selfCare: [TestEpisode.Walk with { What = " Sit\r\n\u001b[2Jstraight.\n" }]);

        AssertSays(care.Letter(), "\n- Sit [2Jstraight, once a day, after lunch.\n");
    }

    [Fact]
    public void Letter_WordsOfThePlanThatTurnTheDirection_RunOn()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(selfCare: [TestEpisode.Walk with { What = "Sit \u202estraight\u2028up\u2066" }]);

        AssertSays(care.Letter(), "\n- Sit straight up, once a day, after lunch.\n");
    }

    [Fact]
    public void Letter_NotUnderstood_OffersOtherWords()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(understood: TeachBackResult.Partly);

        AssertSays(care.Letter(), "Some of this may not be clear yet.");
    }

    [Fact]
    public void Letter_Observed_SaysThatItWasNotMeasured()
    {
        var care = Story.Begin();
        care.SetPrimaryMeasure("VAS");
        care.OnDay(GivenEpisode.ImprovedOn).ObserveImprovement(holds: true);

        var letter = care.Letter();

        AssertSays(letter, "On 19 January 2026 we noted that you were doing better.", "We have no score for this. So we can't say how big the change is.");
        Assert.Contains(LetterGap.Measurement, letter.Gaps);
    }

    [Theory]
    [InlineData("en", "We talked about your progress with you and your mother on 19 January 2026.")]
    [InlineData("es", "Hablamos de sus avances con usted y con su madre el 19 de enero de 2026.")]
    public void Letter_TalkWithAGuardian_SaysWhoWasThere(string language, string said)
    {
        var care = Story.Begin();
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(20);
        care.DiscussImprovement(with: new DiscussionCompanion { Role = "mother", Name = Samples.Canary });

        var letter = care.Letter(language: language);

        AssertSays(letter, said);
        Assert.DoesNotContain(Samples.Canary, letter.Text!.Value.Reveal(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(LetterKind.Summary, "en", "Call us at 555 0100 if:")]
    [InlineData(LetterKind.Summary, "es", "Llámenos al 555 0100 si:")]
    [InlineData(LetterKind.Congratulation, "en", "Call us when you need us.")]
    [InlineData(LetterKind.Congratulation, "es", "Llámenos cuando nos necesite.")]
    public void Letter_OfAClinicWithANameAndANumber_EndsWithThem(LetterKind kind, string language, string said)
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.Clinic.Policy = care.Clinic.Policy with { ClinicName = "Hazel Lane Massage", ClinicPhone = "555 0100" };

        var letter = care.Letter(kind, language);

        AssertSays(letter, said);
        Assert.EndsWith("\n\nHazel Lane Massage\n555 0100\n", letter.Text!.Value.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_NewestScoreLessClear_ClaimsNoCertainty()
    {
        var care = Story.Begin();
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(28);
        care.OnDay(20).RecordScore(31); // nine points better than at first: less than the measure's error

        var letter = care.Letter();

        AssertSays(letter, "it was 31.", "Part of the change may be the usual ups and downs of the form.");
        Assert.DoesNotContain("This is more than", letter.Text!.Value.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_OtherMeasures_TellsAtMostTwoAndTheWorseOnesFirst()
    {
        var care = Story.Begin();
        care.RecordScore(5, measure: "NPRS");
        care.RecordScore(10, measure: "RMDQ");
        care.RecordScore(20, measure: "NDI");
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(20);
        care.RecordScore(4, measure: "NPRS");
        care.RecordScore(9, measure: "RMDQ");
        care.RecordScore(29, measure: "NDI");
        care.ObserveImprovement(holds: true);

        var text = care.Letter().Text!.Value.Reveal();

        Assert.Contains("\nYour neck score (NDI) may be worse: it was 20 and is now 29. Let us talk about that.\nYour pain score (NPRS) is about the same", text, StringComparison.Ordinal);
        Assert.DoesNotContain("RMDQ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void Letter_OtherMeasure_IsToldWhileItsScoreIsOfNow(int days, bool told)
    {
        var care = Story.Begin();
        care.RecordScore(8, measure: "RMDQ");
        care.OnDay(30 - days).RecordScore(7, measure: "RMDQ");
        care.OnDay(30).RecordScore(20);

        Assert.Equal(told, care.Letter().Text!.Value.Reveal().Contains("RMDQ", StringComparison.Ordinal));
    }

    [Fact]
    public void Letter_RatingOfTheChange_IsNotToldAsAScoreBeforeAndNow()
    {
        var care = Story.Begin();
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(20);
        care.RecordScore(6, measure: "GROC-15");

        Assert.DoesNotContain("GROC", care.Letter().Text!.Value.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_AcuteComplaint_TellsTheNaturalCourse()
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode(chronicity: Chronicity.Acute);
        care.RecordScore(40);
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(20);

        AssertSays(care.Letter(), "Aches like yours often ease with time alone.");
    }

    [Theory]
    [InlineData("grip strength", "grip strength")]
    [InlineData(" ", "GRIP")]
    public void Letter_MeasureOfTheClinicsOwn_GoesByTheNameThatTheClinicGaveIt(string name, string said)
    {
        var policy = new ClinicPolicy();
        policy = policy with { Measures = policy.Measures.With(policy.Measures.Get(new("ODI")) with { Id = new("GRIP"), Name = name }) };
        var care = CheckedClinic.New(policy).OnDay(0, 8).OpenEpisode(measure: "GRIP");
        care.RecordScore(40, measure: "GRIP");
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(20, measure: "GRIP");

        AssertSays(care.Letter(), $"your {said} score was 40.");
        AssertSays(care.Letter(language: "es"), $"su puntuación de {said} era de 40.");
    }

    [Fact]
    public void Letter_ErasedPlan_SaysThatItIsGone()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement();

        var letter = LettersOf.Erased(care);

        AssertSays(letter, "The plan you made is no longer in our files.");
        Assert.Equal([LetterGap.SelfCareErased], letter.Gaps.AsEnumerable());
    }

    [Theory]
    [InlineData(EpisodeStage.Treating)]
    [InlineData(EpisodeStage.Discontinued)]
    public void Letter_NoImprovement_IsNotWritten(EpisodeStage stage) => AssertNotWritten("REC002", Story.At(stage).Letter());

    [Fact]
    public void Letter_GainLostAfterCompletion_IsNotWritten()
    {
        var care = Story.At(EpisodeStage.Completed);
        care.OnDay(80).RecordScore(40);

        AssertNotWritten("REC002", care.Letter());
    }

    [Theory]
    [InlineData(EpisodeStage.Monitoring, false)]
    [InlineData(EpisodeStage.Adjusting, true)]
    [InlineData(EpisodeStage.Completed, true)]
    public void Letter_Congratulation_NotBeforeItIsSustained(EpisodeStage stage, bool written)
    {
        var letter = Story.At(stage).Letter(LetterKind.Congratulation);

        if (written)
        {
            Assert.False(letter.Text!.Value.Features.MentionsHealth);
        }
        else
        {
            AssertNotWritten("CEL001", letter);
        }
    }

    [Theory]
    [InlineData(LetterKind.Summary)]
    [InlineData(LetterKind.Congratulation)]
    public void Letter_RedFlagInAnotherEpisode_IsNotWritten(LetterKind kind)
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Clinic.OpenEpisode("e2").ReportRedFlag();

        AssertNotWritten("MON009", care.Letter(kind));
    }

    [Fact]
    public void Letter_UnknownEpisode_IsNull() => Assert.Null(CheckedClinic.New().Letter("e9", LetterKind.Summary));

    [Fact]
    public void Letter_HardWordsInThePlan_AreFound()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(selfCare: [TestEpisode.Walk with { What = string.Join(' ', Enumerable.Repeat("rehabilitation methodology", 40)) }]);

        var letter = care.Letter();

        Assert.NotNull(letter.Text);
        Assert.Equal("COM006", Assert.Single(letter.Findings).Rule.Id);
        Assert.Empty(care.Letter(language: "es").Findings); // the formula is for English
    }

    [Theory]
    [InlineData("en", "You are cured. {change}")]
    [InlineData("es", "Gracias al masaje: {change}")]
    public void Letter_OwnTemplateThatClaims_IsFoundAsGraded(string language, string text)
    {
        var letters = LetterTemplates.Standard.With(LetterKind.Summary, language, new LetterTemplate(text));
        var care = Story.At(EpisodeStage.Communicating);
        care.Clinic.Policy = new ClinicPolicy { Letters = letters };

        var finding = Assert.Single(care.Letter(language: $"{language}-US").Findings);
        care.Clinic.Policy = care.Clinic.Policy with { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add("COM005", RuleGrade.Off) };

        Assert.Equal(("COM005", RuleSeverity.Advice, "summary"), (finding.Rule.Id, finding.Severity, finding.Says("field")));
        Assert.Empty(care.Letter(language: language).Findings);
    }

    [Fact]
    public void ToString_Letter_ShowsNoWords()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(selfCare: [TestEpisode.Walk with { What = Samples.Canary }]);

        var letter = care.Letter();

        Assert.Contains(Samples.Canary, letter.Text!.Value.Reveal(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Samples.Canary, letter.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("better", letter.ToString(), StringComparison.Ordinal);
    }

    private static TestEpisode Observed()
    {
        var care = Story.Begin();
        care.SetPrimaryMeasure("VAS");
        care.OnDay(GivenEpisode.ImprovedOn).ObserveImprovement(holds: true);
        return care;
    }

    private static void AssertNotWritten(string rule, ClientLetter letter)
    {
        Assert.Null(letter.Text);
        Assert.All(letter.Findings, finding => Assert.Equal((rule, RuleSeverity.Forbidden), (finding.Rule.Id, finding.Severity)));
        Assert.NotEmpty(letter.Findings);
    }

    [Theory]
    [InlineData("en", "You are doing better than when we began.", "You got better during this time.")]
    [InlineData("es", "Usted está mejor que cuando empezamos.", "En este tiempo usted mejoró.")]
    public void Letter_CongratulationWhileTheNewestScoreIsLessClear_SaysSo(string language, string clear, string unclear)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(14).RecordScore(29);
        care.OnDay(21).RecordSession("f1");
        care.OnDay(28).RecordSession("f2");
        care.OnDay(42).RecordScore(29);
        Assert.Contains(clear, care.Letter(LetterKind.Congratulation, language).Text!.Value.Reveal(), StringComparison.Ordinal);

        care.OnDay(49).RecordScore(37);

        var text = care.Letter(LetterKind.Congratulation, language).Text!.Value.Reveal();
        Assert.Contains(unclear, text, StringComparison.Ordinal);
        Assert.DoesNotContain(clear, text, StringComparison.Ordinal);
    }
}
