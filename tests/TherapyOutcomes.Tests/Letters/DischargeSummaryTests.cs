using static TherapyOutcomes.Tests.Letters.LetterExpectations;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Tests.Letters;

public sealed class DischargeSummaryTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Letter_Recovered_ReadsWell(string language)
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Discharge();

        await Verify(Of(care, language)).UseTextForParameters($"recovered-{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Letter_EndedOnAPlateau_IsHonest(string language)
    {
        var care = Story.OnAPlateau();
        care.Discontinue(DiscontinuationKind.Plateau);

        await Verify(Of(care, language)).UseTextForParameters($"plateau-{language}");
    }

    [Theory]
    [InlineData(40, "That is about the same.")]
    [InlineData(33, "That is about the same.")]
    [InlineData(30, "That may be better.")]
    [InlineData(50, "That may be worse.")]
    [InlineData(60, "That is worse. Please ask your doctor to take a look.")]
    public void Letter_NotImproved_SaysWhatTheScoresShow(int score, string said)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(score);
        care.Discontinue();

        Assert.Contains(said, Of(care), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_GainLost_SaysThatItDidNotLast()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(40).RecordScore(OdiScores.Baseline);
        care.OnDay(60).Discontinue();

        Assert.Contains("For a time you were better than this. It did not last.", Of(care), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_NoLaterScore_MakesNothingUp()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(3).Discontinue();

        Assert.Contains("We do not have two scores to compare.", Of(care), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_ImprovedButEndedByTheClient_IsOfWhenLastHeard()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.Discontinue();

        AssertSays(care.Letter(LetterKind.DischargeSummary), "You were doing better when we last heard from you.", "We do not know if it has lasted.");
    }

    [Theory]
    [InlineData(null, "We may call or message you to ask how you are.")]
    [InlineData(false, "You asked us not to call or write, so we will not.")]
    public void Letter_AfterADischarge_SaysWhetherTheClinicWillAsk(bool? contact, string said)
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Discharge();
        if (contact is { } wish)
        {
            care.Clinic.RecordPreference(contact: wish);
        }

        AssertSays(care.Letter(LetterKind.DischargeSummary), said);
    }

    [Fact]
    public void Letter_GoalsMet_SaysSo()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Discharge(DischargeKind.GoalsMet);

        AssertSays(care.Letter(LetterKind.DischargeSummary), "You met the goals you set.");
    }

    [Fact]
    public void Letter_ReferredOn_SaysThatCareGoesOn()
    {
        var care = Story.OnAPlateau();
        care.Discontinue(DiscontinuationKind.ReferredOn);

        AssertSays(care.Letter(LetterKind.DischargeSummary), "It goes on with someone else.");
    }

    [Fact]
    public void Letter_CareHasNotEnded_IsNotWritten() => AssertRefused(Story.At(EpisodeStage.Referring), "REC002.notEnded");

    [Fact]
    public void Letter_CompletedWithMaintenance_IsNotWritten()
    {
        var care = Story.At(EpisodeStage.Completed);
        Assert.NotNull(care.Letter(LetterKind.DischargeSummary).Text);

        care.AgreeMaintenance(4, care.Clinic.Policy.DayOf(care.Clinic.Now).AddDays(60)).AssertAccepted();

        AssertRefused(care, "REC002.notEnded");
    }

    [Fact]
    public void Letter_ClientDied_IsNotWritten()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Discontinue(DiscontinuationKind.Died);

        AssertRefused(care, "REC002.died");
    }

    [Fact]
    public void Letter_WhileHeld_IsNotWritten()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Discharge();
        care.ReportRedFlag();

        Assert.Null(care.Letter(LetterKind.DischargeSummary).Text);
        Assert.All(care.Letter(LetterKind.DischargeSummary).Findings, finding => Assert.Equal("MON009", finding.Rule.Id));
    }

    private static string Of(TestEpisode care, string language = "en")
    {
        var letter = care.Letter(LetterKind.DischargeSummary, language);
        Assert.Empty(letter.Findings);
        return letter.Text!.Value.Reveal();
    }

    private static void AssertRefused(TestEpisode care, string key)
    {
        var letter = care.Letter(LetterKind.DischargeSummary);

        Assert.Null(letter.Text);
        Assert.Equal(key, Assert.Single(letter.Findings).MessageKey);
    }
}
