namespace TherapyOutcomes.Testing.Tests;

public class GivenEpisodeTests
{
    public static TheoryData<string, int, EpisodeStage> Days => new()
    {
        { "improved", 14, EpisodeStage.Documenting },
        { "sustained", 42, EpisodeStage.Adjusting },
        { "celebrated", 42, EpisodeStage.Completed },
        { "later improved", 44, EpisodeStage.Documenting },
        { "later sustained", 102, EpisodeStage.Adjusting },
        { "lost, improved anew", 36, EpisodeStage.Documenting },
        { "lost for long, improved anew", 65, EpisodeStage.Documenting },
        { "lost, regained, sustained", 56, EpisodeStage.Adjusting },
        { "resumed, improved", 116, EpisodeStage.Documenting },
        { "resumed at once, celebrated", 84, EpisodeStage.Completed },
        { "lost twice", 64, EpisodeStage.Treating },
        { "a recurrence, celebrated", 92, EpisodeStage.Completed },
    };

    private static readonly Dictionary<string, GivenEpisode> Histories = new()
    {
        ["improved"] = Given.Episode().Improved(),
        ["sustained"] = Given.Episode().Sustained(),
        ["celebrated"] = Given.Episode().Celebrated(),
        ["later improved"] = Given.Episode().DaysLater(30).Improved(),
        ["later sustained"] = Given.Episode().Documented().DaysLater(60).Sustained(),
        ["lost, improved anew"] = Given.Episode().Documented().GainLost().Improved(),
        ["lost for long, improved anew"] = Given.Episode().Documented().GainLost().DaysLater(30).Improved(),
        ["lost, regained, sustained"] = Given.Episode().Documented().GainLost().GainRegained().Sustained(),
        ["resumed, improved"] = Given.Episode().Celebrated().DaysLater(60).Resumed().Improved(),
        ["resumed at once, celebrated"] = Given.Episode().Celebrated().Resumed().Celebrated(),
        ["lost twice"] = Given.Episode().Documented().GainLost().GainRegained().GainLost().Improved().DaysLater(7).GainLost(),
        ["a recurrence, celebrated"] = Given.Episode().Sustained().GainLost().Celebrated(),
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Build_OfAChain_EndsOnItsDayInItsStage(string history, int day, EpisodeStage stage)
    {
        var care = Histories[history].Build();

        Assert.Equal((day, stage), ((care.Clinic.Now.Date - TestClinic.Start.Date).Days, care.Stage));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Build_OfAChain_NeverTurnsTheClockBack(string history, int day, EpisodeStage stage)
    {
        var times = Histories[history].ToCommands().Select(submitted => submitted.SubmittedAt).ToList();

        Assert.Equal(times.Order(), times);
        Assert.True(times[^1] <= TestClinic.Day(day, 24), $"{stage}");
    }

    [Fact]
    public void Build_InAClinicThatIsFurther_BeginsOnItsPresentDay()
    {
        var clinic = new TestClinic().OnDay(20);

        Assert.Equal(TestClinic.Day(20, 10), Given.Episode().Build(clinic).Clinic.Now);
    }

    [Fact]
    public void Build_WhereARuleHolds_SaysWhichRule()
    {
        var failure = Assert.Throws<ExpectationException>(() => Given.Episode().Documented().WithRedFlag().Sustained().Build());

        Assert.Contains("Sustained did not fire in Monitoring. Held by: MON009.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Held by: MON009.flag, PLN001", failure.Message, StringComparison.Ordinal); // of the next chapter
    }

    [Fact]
    public void Build_WhereACommandIsRefused_SaysByWhat()
    {
        var failure = Assert.Throws<ExpectationException>(() => Given.Episode().Sustained().WithRedFlag().DaysLater(1)
            .Then("another", care => care.Celebrate()).Build());

        Assert.Contains("refused by: CEL001", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_AfterTheEndOfCare_AsksToResume() => Assert.Contains(
        "resume it first",
        Assert.Throws<ExpectationException>(() => Given.Episode().Discontinued().Improved().Build()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void GainLost_WithoutAGain_Fails() => Assert.Contains(
        "no gain to lose",
        Assert.Throws<ExpectationException>(() => Given.Episode().GainLost().Build()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void GainRegained_AfterTwoWeeks_FailsBecauseItIsAnotherImprovement() => Assert.Contains(
        "GainRegained did not fire",
        Assert.Throws<ExpectationException>(() => Given.Episode().Documented().GainLost().DaysLater(8).GainRegained().Build()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void In_AStageThatIsReachedAheadOfTime_GoesOver()
    {
        var care = Given.Episode().Documented().Then("confirmed", care => care.ConfirmPlan()).ClientInformed().Build();

        Assert.Equal(EpisodeStage.Referring, care.Stage);
    }

    [Fact]
    public void WithConcern_ASecondTime_HasAnIdOfItsOwn() =>
        Assert.Equal(["k1", "k2"], Given.Episode().WithConcern().WithConcern().Build().Read().Relationship.Concerns.Select(concern => concern.Id.Value));
}
