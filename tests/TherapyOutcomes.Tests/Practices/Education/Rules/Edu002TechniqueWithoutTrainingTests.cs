namespace TherapyOutcomes.Tests.Practices.Education.Rules;

public sealed class Edu002TechniqueWithoutTrainingTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Check_WithATechniqueThatNoCourseTaught_FindsIt()
    {
        _clinic.RecordEducation("c1", topics: ["swedish"]).AssertAccepted();

        var care = Story.Begin(_clinic);

        Assert.Equal("effleurage", care.Evaluate().AssertFinds("EDU002", RuleSeverity.Advice).Says("technique"));
    }

    [Fact]
    public void Check_WithEveryTechniqueTaught_IsSilent()
    {
        _clinic.RecordEducation("c1", topics: ["Effleurage"]).AssertAccepted();

        Story.Begin(_clinic).Evaluate().AssertLacks("EDU002");
    }

    [Fact]
    public void Check_WithoutAnyCourseOnRecord_FindsIt() => Story.Begin(_clinic).Evaluate().AssertFinds("EDU002");

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Check_OfACourse_CountsItFromTheDayItIsCompleted(int daysAhead, bool finds)
    {
        _clinic.RecordEducation("c1", topics: ["effleurage"], completedOn: DateOnly.FromDateTime(_clinic.Now.DateTime).AddDays(daysAhead)).AssertAccepted();

        Assert.Equal(finds, Story.Begin(_clinic).Evaluate().Findings.Any(finding => finding.Rule.Id == "EDU002"));
    }

    [Fact]
    public void Check_Ended_IsSilent() => Story.At(EpisodeStage.Discontinued, _clinic).Evaluate().AssertLacks("EDU002");

    [Fact]
    public void Check_NoPlan_IsSilent() => _clinic.OnDay(0).OpenEpisode().Evaluate().AssertLacks("EDU002");

    [Fact]
    public void Descriptor_OfARuleAboutThePractitionersCourses_ReadsOtherRecords() => Assert.True(StandardRules.Book.Get("EDU002").ReadsOtherRecords);
}
