namespace TherapyOutcomes.Tests.Practices.Relationship.Rules;

public sealed class Rel001NoCheckInTests
{
    [Fact]
    public void Check_Improvement_FindsAndDoesNotHold()
    {
        var care = Story.At(EpisodeStage.Documenting);

        care.Evaluate().AssertFinds("REL001", RuleSeverity.Advice);
        care.Reach(EpisodeStage.Completed);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void Check_CheckInOnTheImprovementsDay_Counts(int day, bool found)
    {
        var care = Story.Begin();
        care.OnDay(day, 8).RecordCheckIn();

        Assert.Equal(found, care.OnDay(GivenEpisode.ImprovedOn).RecordScore(OdiScores.Improved).Findings.Any(finding => finding.Rule.Id == "REL001"));
    }

    [Fact]
    public void Check_BeforeAnyImprovement_IsSilent() => Story.At(EpisodeStage.Treating).Evaluate().AssertLacks("REL001");

    [Fact]
    public void Check_Improvement_IsDueAWeekLater() =>
        Assert.Equal(Dates.Of(GivenEpisode.ImprovedOn + 7), Story.At(EpisodeStage.Documenting).EvaluateOnDay(30).AssertFinds("REL001").DueOn);
}
