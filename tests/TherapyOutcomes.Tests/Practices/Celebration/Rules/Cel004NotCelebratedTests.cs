namespace TherapyOutcomes.Tests.Practices.Celebration.Rules;

public sealed class Cel004NotCelebratedTests
{
    [Fact]
    public void Check_NotCelebrated_FindsAndIsDueAfter14Days()
    {
        var answer = Story.At(EpisodeStage.Celebrating).RequestFeedback();

        answer.AssertStage(EpisodeStage.Celebrating).AssertFinds("CEL004", RuleSeverity.Required);
        Assert.Equal(new DateOnly(2026, 3, 2), answer.AssertAsks("celebrate", "CEL004").DueOn);
    }

    [Theory]
    [InlineData(CelebrationKind.Verbal)]
    [InlineData(CelebrationKind.Declined)]
    public void Check_CelebratedOrDeclined_MovesOn(CelebrationKind kind)
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.RequestFeedback();

        care.Celebrate(kind).AssertFired(WorkflowTrigger.Celebrated).AssertLacks("CEL004");
    }

    [Fact]
    public void Check_CelebratedAsSoonAsSustained_Counts()
    {
        var care = Story.At(EpisodeStage.Adjusting);

        care.Celebrate().AssertLacks("CEL004");
    }

    [Fact]
    public void Check_BeforeAnyImprovement_IsSilent() => Story.At(EpisodeStage.Treating).Evaluate().AssertLacks("CEL004");
}
