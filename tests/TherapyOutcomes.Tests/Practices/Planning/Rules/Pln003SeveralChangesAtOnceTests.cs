namespace TherapyOutcomes.Tests.Practices.Planning.Rules;

public sealed class Pln003SeveralChangesAtOnceTests
{
    [Fact]
    public void Check_OneChange_IsSilent() => Story.At(EpisodeStage.Treating).AdjustPlan(perWeek: 0.5m).AssertLacks("PLN003");

    [Fact]
    public void Check_TwoChanges_Finds() =>
        Assert.Equal("2", Story.At(EpisodeStage.Treating).AdjustPlan(perWeek: 0.5m, minutes: 30).AssertFinds("PLN003", RuleSeverity.Advice).Says("changes"));

    [Fact]
    public void Check_ThreeChanges_Finds() =>
        Assert.Equal("3", Story.At(EpisodeStage.Treating).AdjustPlan(0.5m, 30, ["friction"]).AssertFinds("PLN003").Says("changes"));

    [Fact]
    public void Check_NamedButTheSameAsBefore_IsNoChange() =>
        Story.At(EpisodeStage.Treating).AdjustPlan(0.5m, 60, ["Effleurage"]).AssertLacks("PLN003");

    [Fact]
    public void Check_FirstPlan_IsNoChange() => CheckedClinic.New().OnDay(0).OpenEpisode().AdjustPlan(1, 60, ["friction"]).AssertLacks("PLN003");

    [Fact]
    public void Check_NextPlanWithOneChange_IsSilent()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.AdjustPlan(perWeek: 0.5m, minutes: 30);

        care.OnDay(7).AdjustPlan(minutes: 45).AssertLacks("PLN003");
    }

    [Fact]
    public void Check_TheChangeThatCompletes_IsTold()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.DiscussImprovement();
        care.DecideNoReferral();
        care.RequestFeedback();
        care.Celebrate();

        care.AdjustPlan(perWeek: 0.5m, minutes: 45).AssertStage(EpisodeStage.Completed).AssertFinds("PLN003");
        care.Evaluate().AssertLacks("PLN003");
    }
}
