namespace TherapyOutcomes.Tests.Practices.Communication.Rules;

public sealed class Com007NaturalCourseMissingTests
{
    [Fact]
    public void Check_AcuteWithoutNaturalCourse_FindsAndDoesNotHold() =>
        Informed(Chronicity.Acute).DiscussImprovement().AssertFinds("COM007", RuleSeverity.Advice);

    [Fact]
    public void Check_AcuteWithNaturalCourse_IsSilent() =>
        Informed(Chronicity.Acute).DiscussImprovement([DiscussionTopic.Progress, DiscussionTopic.Contribution, DiscussionTopic.NaturalCourse]).AssertLacks("COM007");

    [Theory]
    [InlineData(Chronicity.Subacute)]
    [InlineData(Chronicity.Chronic)]
    public void Check_NotAcute_IsSilent(Chronicity chronicity) => Informed(chronicity).DiscussImprovement().AssertLacks("COM007");

    [Fact]
    public void Check_NoTalkYet_IsSilent() => Informed(Chronicity.Acute).Evaluate().AssertLacks("COM007");

    private static TestEpisode Informed(Chronicity chronicity)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(chronicity: chronicity);
        care.RecordScore(OdiScores.Baseline);
        care.OnDay(7).RecordScore(OdiScores.Improved);
        return care;
    }

    [Fact]
    public void Check_InAnotherTalk_IsSilentAndElseDueFromTheNewest()
    {
        var care = Informed(Chronicity.Acute);
        care.DiscussImprovement();
        Assert.Equal(DateOnly.FromDateTime(TestClinic.Day(9).Date), care.OnDay(9).DiscussImprovement().AssertFinds("COM007").DueOn);

        care.OnDay(10).DiscussImprovement([DiscussionTopic.NaturalCourse]).AssertLacks("COM007");
    }
}
