using static TherapyOutcomes.Tests.Letters.LetterExpectations;

namespace TherapyOutcomes.Tests.Letters;

/// <summary>Letters after the improvement was found: weaker scores, the client's own word, time that has passed, and plans that have changed.</summary>
public sealed class LetterOfLaterDaysTests
{
    [Fact]
    public void Letter_WeakerScoreInBetween_HasLastedSinceTheNewRun()
    {
        var care = Story.Begin();
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(28);
        care.DocumentImprovement();
        care.SignNote();
        care.OnDay(20).RecordScore(31); // weaker without being a loss: the run ends
        care.OnDay(27).RecordScore(28);
        care.OnDay(34).RecordSession("w1");
        care.OnDay(41).RecordSession("w2");
        care.OnDay(48).RecordSession("w3");
        care.OnDay(60).RecordScore(28).AssertFired(WorkflowTrigger.Sustained);

        AssertSays(care.Letter(), $"This has lasted since {WrittenDay.Of(Dates.Of(27), "en")}.");
    }

    [Fact]
    public void Letter_FirstScoreOfANewRun_HasNotLastedYet()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.OnDay(50).RecordScore(30.4m); // weaker without being a loss
        care.OnDay(56).RecordScore(OdiScores.Improved);

        AssertLacks(care.Letter(), "lasted");
        care.OnDay(57).RecordScore(OdiScores.Improved);
        AssertSays(care.Letter(), $"This has lasted since {WrittenDay.Of(Dates.Of(56), "en")}.");
    }

    [Theory]
    [InlineData("en", "you told us that it does not hold. Let us talk about that.", "lasted")]
    [InlineData("es", "usted nos dijo que no se mantiene. Hablemos de ello.", "Se mantiene desde")]
    public void Letter_ClientSaysThatItDoesNotHold_SaysSoAndClaimsNothing(string language, string said, string unsaid)
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.OnDay(50).ObserveImprovement(holds: false).AssertAccepted();

        var letter = care.Letter(language: language);

        AssertSays(letter, said);
        AssertLacks(letter, unsaid);
        AssertLacks(letter, language == "en" ? "You are doing better" : "Usted está mejor");
    }

    [Fact]
    public void Letter_CongratulationWhileTheClientSaysOtherwise_IsNotWritten()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.OnDay(50).ObserveImprovement(holds: false).AssertAccepted();

        AssertNotWritten("CEL001.doubt", care.Letter(LetterKind.Congratulation));
        care.OnDay(51).ObserveImprovement(holds: true).AssertAccepted();
        Assert.NotNull(care.Letter(LetterKind.Congratulation).Text);
    }

    [Fact]
    public void Letter_CongratulationThatTheClientDeclined_IsNotWritten()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        Assert.NotNull(care.Letter(LetterKind.Congratulation).Text);

        care.Celebrate(CelebrationKind.Declined).AssertAccepted();

        AssertNotWritten("REC002.declined", care.Letter(LetterKind.Congratulation));
        Assert.NotNull(care.Letter().Text);
    }

    [Theory]
    [InlineData(59, "You are doing better than when we began.", "This has lasted since")]
    [InlineData(60, "You were doing better when we last heard from you.", "When we last heard from you, this had lasted since")]
    public void Letter_LongAfterTheLastScore_SpeaksOfThatTime(int days, string change, string lasting)
    {
        var care = Story.At(EpisodeStage.Completed);
        var last = care.Clinic.Policy.DayOf(care.Clinic.Now);

        var letter = care.OnDay(GivenEpisode.SustainedOn + days).Letter();

        Assert.Equal(Dates.Of(GivenEpisode.SustainedOn), last);
        AssertSays(letter, change, lasting);
    }

    [Fact]
    public void Letter_LongAfterAnImprovementThatWasNew_DoesNotCallItNew()
    {
        var letter = Story.At(EpisodeStage.Monitoring).OnDay(GivenEpisode.ImprovedOn + 60).Letter();

        AssertSays(letter, "We do not know if it has lasted. If it comes back, call us.");
        AssertLacks(letter, "still new");
    }

    [Fact]
    public void Letter_LongAfterTheLastScore_SpeaksOfOtherMeasuresInThePast()
    {
        var care = Story.Begin();
        care.RecordScore(8, measure: "NPRS");
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(OdiScores.Improved);
        care.RecordScore(3, measure: "NPRS");

        AssertSays(care.Letter(), "Your pain score (NPRS) is better, too: it was 8 and is now 3.");
        AssertSays(care.OnDay(GivenEpisode.ImprovedOn + 60).Letter(), "Your pain score (NPRS) was 8 at first and 3 when we last asked.");
    }

    [Theory]
    [InlineData("en", "your knee pain score (KOOS) for the right side was 44.", "your knee pain score (KOOS) for the left side was 60. That is for another side, so the two are not compared.")]
    [InlineData("es", "su puntuación del dolor de rodilla (KOOS) de la parte derecha era de 44.", "su puntuación del dolor de rodilla (KOOS) de la parte izquierda era de 60.")]
    public void Letter_ScoresOfBothKnees_NamesTheSides(string language, string compared, string apart)
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode(measure: "KOOS.pain");
        care.RecordScore(50, measure: "KOOS.pain", side: BodySide.Left);
        care.RecordScore(44, measure: "KOOS.pain", side: BodySide.Right);
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(78, measure: "KOOS.pain", side: BodySide.Right);
        care.RecordScore(60, measure: "KOOS.pain", side: BodySide.Left);

        AssertSays(care.Letter(language: language), compared, apart);
    }

    [Fact]
    public void Letter_MeasureWhoseErrorIsUncertain_ClaimsLess()
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode(measure: "HIT-6");
        care.RecordScore(63, measure: "HIT-6");
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(46, measure: "HIT-6");

        AssertSays(care.Letter(), "This is likely more than the form's usual ups and downs, which are not well known.");
        AssertSays(Story.At(EpisodeStage.Monitoring).Letter(), "This is more than the form's usual ups and downs. A change of this size matters to most people.");
    }

    [Fact]
    public void Letter_MeasureWhoseMicIsUncertain_ClaimsLess()
    {
        var odi = StandardMeasures.Catalog.Get(new("ODI"));
        var doubted = odi with { Thresholds = [.. odi.Thresholds.Select(threshold => threshold == odi.Mic ? threshold with { Mark = EvidenceMark.Uncertain } : threshold)] };
        var care = Story.At(EpisodeStage.Monitoring, CheckedClinic.New(new ClinicPolicy { Measures = StandardMeasures.Catalog.With(doubted) }));

        AssertSays(care.Letter(), "A change of this size is likely to matter to most people.");
    }

    [Fact]
    public void Letter_DischargedWithABooking_SpeaksOfTheNextVisit()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.Discharge();
        AssertSays(care.Letter(), "No more visits are planned.");

        care.RecordBooking(care.Clinic.Policy.DayOf(care.Clinic.Now).AddDays(10)).AssertAccepted();

        AssertLacks(care.Letter(), "No more visits are planned.");
    }

    [Fact]
    public void Letter_CareCompletedWithAPlan_SaysNothingOfVisits()
    {
        var letter = Story.At(EpisodeStage.Completed).OnDay(80).Letter();

        AssertSays(letter, "You can come back at any time.");
        AssertLacks(letter, "No more visits are planned.");
    }

    [Fact]
    public void Letter_ConsentToTreatmentWithdrawn_AnnouncesNoVisit()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.RecordTreatmentConsent().AssertAccepted();
        AssertLacks(care.Letter(), "No more visits are planned.");

        care.WithdrawTreatmentConsent().AssertAccepted();

        AssertSays(care.OnDay(50).Letter(), "No more visits are planned.");
    }

    [Theory]
    [InlineData("wife", "es", "con usted y con su esposa")]
    [InlineData("Madre", "es", "con usted y con su madre")]
    [InlineData("neighbour", "es", "con usted y con la persona que le acompañaba (neighbour)")]
    [InlineData("neighbour", "en", "with you and your neighbour")]
    public void Letter_TalkWithACompanion_NamesTheRoleInTheLanguage(string role, string language, string said)
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(with: new DiscussionCompanion { Role = role, Name = Samples.Canary });

        AssertSays(care.Letter(language: language), said);
    }

    private static void AssertLacks(ClientLetter letter, string words) => Assert.DoesNotContain(words, letter.Text!.Value.Reveal(), StringComparison.Ordinal);

    private static void AssertNotWritten(string key, ClientLetter letter)
    {
        Assert.Null(letter.Text);
        Assert.Equal(key, Assert.Single(letter.Findings).MessageKey);
    }

    // Nobody knows how the client is since what was serious.
    [Fact]
    public void Letter_ClearedSinceTheNewestWord_SpeaksOfTheLastOne()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).ReportRedFlag("dvt");
        care.OnDay(23).ClearRedFlag("dvt").AssertAccepted();

        AssertSays(care.Letter(), "You were doing better when we last asked.");

        care.OnDay(24).RecordScore(OdiScores.Improved);
        AssertSays(care.Letter(), "You are doing better than when we began.");
    }

    [Theory]
    [InlineData("en", "You are doing better than when you came back to us.")]
    [InlineData("es", "Usted está mejor que cuando volvió.")]
    public void Letter_OfALaterTimeInCare_ComparesWithTheReturn(string language, string better)
    {
        var care = Given.Episode().Celebrated().Build();
        var day = (care.Clinic.Now - TestClinic.Start).Days + 200;
        care.OnDay(day, 8).Resume().AssertAccepted();
        care.RecordScore(OdiScores.Baseline);
        care.OnDay(day, 9).RecordSession("again");
        care.OnDay(day + 14, 8).RecordScore(OdiScores.Improved);

        AssertSays(care.Letter(language: language), better);
    }

    [Theory]
    [InlineData(ReactionIntensity.Mild, "Some people feel a bit sore after a massage.")]
    [InlineData(ReactionIntensity.Severe, "You had a strong reaction after a visit. If it comes back, call us on the same day.")]
    public void Letter_AfterAReaction_SaysWhatToWatchFor(ReactionIntensity intensity, string said)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(15).ReportReaction(intensity, ReactionDuration.Hours);
        care.ResolveReaction().AssertAccepted();

        AssertSays(care.Letter(), said);
    }
}
