namespace TherapyOutcomes.Tests.Practices.Communication.Rules;

public sealed class Com006HardToReadTests
{
    private const string Hard = "rehabilitation methodology";

    [Theory]
    [InlineData(28, false)]
    [InlineData(30, true)]
    public void Check_HardText_FindsFrom30Words(int words, bool found)
    {
        var answer = Story.At(EpisodeStage.Celebrating).Celebrate(message: Repeat(Hard, words / 2));

        Assert.Equal(found, answer.Findings.Any(finding => finding is { Rule.Id: "COM006", Severity: RuleSeverity.Advice }));
    }

    // 30 words in 3 sentences: with 45 syllables the grade is 6.01, with 44 it is 5.62. 65 words in 5 with 91 are exactly 6.
    [Theory]
    [InlineData(30, 3, 45, true)]
    [InlineData(30, 3, 44, false)]
    [InlineData(29, 3, 58, false)]
    [InlineData(65, 5, 91, false)]
    public void Check_AroundTheSixthGrade_FindsWhatLiesAbove(int words, int sentences, int syllables, bool found)
    {
        var message = string.Join(
            ' ', Enumerable.Range(0, words).Select(i => (i < syllables - words ? "table" : "walk") + (i < sentences - 1 ? "." : "")));

        var answer = Story.At(EpisodeStage.Celebrating).Celebrate(message: message);

        Assert.Equal(found, answer.Findings.Any(finding => finding.Rule.Id == "COM006"));
    }

    [Fact]
    public void Check_LongButEasy_IsSilent() =>
        Story.At(EpisodeStage.Celebrating).Celebrate(message: Repeat("You walk far.", 20)).AssertLacks("COM006");

    [Fact]
    public void Check_SelfCare_IsReadToo() =>
        Assert.Equal("selfCare", Story.At(EpisodeStage.Communicating).DiscussImprovement(selfCare: [TestEpisode.Walk with { What = Repeat(Hard, 20) }]).AssertFinds("COM006").Says("field"));

    [Fact]
    public void Check_CelebrationThatCompletes_FindsToo()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.RequestFeedback();

        care.Celebrate(message: Repeat(Hard, 20)).AssertStage(EpisodeStage.Completed).AssertFinds("COM006");
    }

    [Fact]
    public void Check_NoteForColleagues_IsNotRead() =>
        Story.At(EpisodeStage.Documenting).DocumentImprovement(assessment: Repeat(Hard, 20)).AssertLacks("COM006");

    private static string Repeat(string words, int times) => string.Join(' ', Enumerable.Repeat(words, times));
}
