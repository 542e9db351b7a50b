using static TherapyOutcomes.Tests.Letters.LetterExpectations;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Tests.Letters;

public sealed class GuardianLetterTests
{
    [Theory]
    [InlineData(LetterKind.Summary, "en")]
    [InlineData(LetterKind.Summary, "es")]
    [InlineData(LetterKind.Congratulation, "en")]
    [InlineData(LetterKind.Congratulation, "es")]
    [InlineData(LetterKind.DischargeSummary, "en")]
    [InlineData(LetterKind.DischargeSummary, "es")]
    public async Task Letter_ToAMother_ReadsWell(LetterKind kind, string language)
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Clinic.RecordGuardian();
        if (kind == LetterKind.DischargeSummary)
        {
            care.Discharge();
        }

        await Verify(care.Letter(kind, language, LetterReader.Guardian).Text!.Value.Reveal()).UseTextForParameters($"{kind}-{language}");
    }

    [Fact]
    public void Letter_TwoParents_AddressesBoth()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Clinic.RecordGuardian();
        care.Clinic.RecordGuardian("Luis Reyes", "father");

        AssertSays(care.Letter(reader: LetterReader.Guardian), "For Ana Reyes (mother)\nFor Luis Reyes (father)\n\n16 February 2026\n\nHow the person");
    }

    [Fact]
    public void Letter_NoGuardianOnRecord_IsNotWritten() =>
        AssertRefused(Story.At(EpisodeStage.Referring));

    [Fact]
    public void Letter_TimeOfTheGuardianIsOver_IsNotWritten()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Clinic.RecordGuardian(until: care.Clinic.Policy.DayOf(care.Clinic.Now).AddDays(-1));

        AssertRefused(care);
    }

    [Fact]
    public void Letter_GuardianFromBeforeSuspectedAbuse_IsNotWrittenAndSaysNothingOfIt()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Clinic.RecordGuardian();
        care.ReportRedFlag("suspected-abuse");

        AssertRefused(care);
        Assert.NotNull(care.Letter().Text); // the client's own
    }

    [Fact]
    public void Letter_NameWithLinesAndMarks_StaysOnItsLine()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Clinic.RecordGuardian("Ana\n\u202EReyes\u001b[2J");

        AssertSays(care.Letter(reader: LetterReader.Guardian), "For Ana Reyes [2J (mother)\n");
    }

    private static void AssertRefused(TestEpisode care)
    {
        var letter = care.Letter(reader: LetterReader.Guardian);

        Assert.Null(letter.Text);
        Assert.Equal("REC002.guardian", Assert.Single(letter.Findings).MessageKey);
    }
}
