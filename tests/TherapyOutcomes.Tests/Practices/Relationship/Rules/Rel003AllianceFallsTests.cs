namespace TherapyOutcomes.Tests.Practices.Relationship.Rules;

public sealed class Rel003AllianceFallsTests
{
    [Theory]
    [InlineData(5, false)]
    [InlineData(4, true)]
    public void Check_OnePart_FindsBelow5(int lowest, bool found)
    {
        Assert.Equal(found, Finds(Story.At(EpisodeStage.Treating).RecordCheckIn(listened: lowest)));
        Assert.Equal(found, Finds(Story.At(EpisodeStage.Treating).RecordCheckIn(rightGoals: lowest)));
        Assert.Equal(found, Finds(Story.At(EpisodeStage.Treating).RecordCheckIn(comfortable: lowest)));
    }

    [Theory]
    [InlineData(8, 8, 9, false)] // 27 to 25
    [InlineData(8, 8, 8, true)] // 27 to 24
    public void Check_Sum_FindsFromAFallOf3(int listened, int rightGoals, int comfortable, bool found)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordCheckIn();

        Assert.Equal(found, Finds(care.OnDay(7).RecordCheckIn(listened, rightGoals, comfortable)));
    }

    [Fact]
    public void Check_GoodAgain_IsSilent()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordCheckIn(listened: 2).AssertFinds("REL003", RuleSeverity.Advice);

        care.OnDay(7).RecordCheckIn().AssertLacks("REL003");
    }

    [Fact]
    public void Check_LowerThanBefore_SaysTheFallAndTheLowestPart()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordCheckIn(listened: 9, rightGoals: 9, comfortable: 9);

        var finding = care.OnDay(7).RecordCheckIn(listened: 8, rightGoals: 4, comfortable: 7).AssertFinds("REL003");

        Assert.Equal(("8", "4"), (finding.Says("fall"), finding.Says("lowest")));
    }

    [Fact]
    public void Check_LowButRising_SaysNoFall()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordCheckIn(listened: 2);

        Assert.Equal("0", care.OnDay(7).RecordCheckIn(listened: 4).AssertFinds("REL003").Says("fall"));
    }

    [Fact]
    public void Check_Low_IsDueOnTheDayOfTheCheckIn()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(3).RecordCheckIn(listened: 4);

        Assert.Equal(Dates.Of(3), care.EvaluateOnDay(20).AssertFinds("REL003").DueOn);
    }

    private static bool Finds(Answer answer) => answer.Findings.Any(finding => finding.Rule.Id == "REL003");
}
