namespace TherapyOutcomes.Tests.Communication.Rules;

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

    [Fact]
    public void Check_LongButEasy_IsSilent() =>
        Story.At(EpisodeStage.Celebrating).Celebrate(message: Repeat("You walk far.", 20)).AssertLacks("COM006");

    [Fact]
    public void Check_SelfCare_IsReadToo() =>
        Assert.Equal("selfCare", Story.At(EpisodeStage.Communicating).Discuss(selfCare: [TestEpisode.Walk with { What = Repeat(Hard, 20) }]).AssertFinds("COM006").Says("field"));

    [Fact]
    public void Check_CelebrationThatCompletes_FindsToo()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.AskFeedback();

        care.Celebrate(message: Repeat(Hard, 20)).AssertStage(EpisodeStage.Completed).AssertFinds("COM006");
    }

    [Fact]
    public void Check_NoteForColleagues_IsNotRead() =>
        Story.At(EpisodeStage.Documenting).Document(assessment: Repeat(Hard, 20)).AssertLacks("COM006");

    private static string Repeat(string words, int times) => string.Join(' ', Enumerable.Repeat(words, times));
}
