namespace TherapyOutcomes.Tests.Practices.Monitoring.Commands;

public sealed class ReportReactionTests
{
    [Theory]
    [InlineData(2, "endedOn")]
    [InlineData(3, null)]
    [InlineData(5, null)]
    [InlineData(6, "endedOn")]
    public void Submit_EndedOn_LiesBetweenTheOnsetAndToday(int endedOn, string? refused)
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(5);

        var answer = care.Clinic.Send(new ReportReaction
        {
            Episode = new("e1"),
            Actor = TestEpisode.Therapist,
            At = care.Clinic.Now,
            Reaction = new("r1"),
            Onset = TestClinic.Day(3),
            Intensity = ReactionIntensity.Severe,
            Duration = ReactionDuration.Weeks,
            EndedOn = DateOnly.FromDateTime(TestClinic.Day(endedOn).Date),
            Description = "sore",
        });

        Assert.Equal(refused, answer.Error?.Field);
    }
}
