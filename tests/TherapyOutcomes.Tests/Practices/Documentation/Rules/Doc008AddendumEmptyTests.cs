namespace TherapyOutcomes.Tests.Practices.Documentation.Rules;

public sealed class Doc008AddendumEmptyTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u200b")]
    [InlineData(".")]
    public void CheckCommand_AddendumWithoutText_Refuses(string text) => Amend(text).AssertRefused("DOC008");

    [Fact]
    public void CheckCommand_OneWord_Accepts() => Amend("left").AssertAccepted();

    private static Answer Amend(string text)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        return care.Clinic.Send(new AmendNote { Episode = new("e1"), At = care.Clinic.Now, Actor = TestEpisode.Therapist, Note = new("n1"), Text = text, Reason = "forgotten" });
    }
}
