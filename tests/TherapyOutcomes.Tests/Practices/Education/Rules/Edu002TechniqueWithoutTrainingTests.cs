namespace TherapyOutcomes.Tests.Practices.Education.Rules;

public sealed class Edu002TechniqueWithoutTrainingTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Check_WithATechniqueThatNoCourseTaught_FindsIt()
    {
        _clinic.RecordEducation("c1", topics: ["swedish"]).AssertAccepted();

        var care = Planned("effleurage");

        Assert.Equal("effleurage", care.Evaluate().AssertFinds("EDU002", RuleSeverity.Advice).Says("technique"));
    }

    [Fact]
    public void Check_WithEveryTechniqueTaught_IsSilent()
    {
        _clinic.RecordEducation("c1", topics: ["Effleurage"]).AssertAccepted();

        Planned("effleurage").Evaluate().AssertLacks("EDU002");
    }

    [Theory]
    [InlineData("swedish", false)]
    [InlineData("Relaxation", false)]
    [InlineData("cupping", true)]
    public void Check_OfATechnique_IsSilentAboutWhatRegistrationCovers(string technique, bool finds) =>
        Assert.Equal(finds, FindsIt(Planned(technique).Evaluate()));

    [Fact]
    public void Check_OfTechniquesThatThePolicyNames_IsSilent()
    {
        var care = CheckedClinic.New(new ClinicPolicy { RegisteredTechniques = ["cupping"] }).OnDay(0).OpenEpisode(plan: Given.WeeklyPlan with { Techniques = ["cupping", "swedish"] });

        Assert.Equal("swedish", care.Evaluate().AssertFinds("EDU002").Says("technique"));
    }

    [Fact]
    public void Check_OfATechniqueNamedTwice_FindsItOnce() =>
        Assert.Single(Planned("cupping", "Cupping").Evaluate().Findings, finding => finding.Rule.Id == "EDU002");

    // Once a technique: not again at every visit.
    [Fact]
    public void Check_AfterTheFirstSessionWithThePlan_IsSilent()
    {
        var care = Planned("cupping");

        care.OnDay(1).RecordSession("s1").AssertAccepted().AssertLacks("EDU002");
    }

    [Fact]
    public void Check_OfATechniqueThatThePlanAdds_FindsOnlyThat()
    {
        var care = Planned("cupping");
        care.OnDay(1).RecordSession("s1");

        var answer = care.OnDay(2).AdjustPlan(techniques: ["cupping", "taping"]);

        Assert.Equal("taping", answer.AssertFinds("EDU002").Says("technique"));
        care.OnDay(3).RecordSession("s2").AssertLacks("EDU002");
    }

    [Fact]
    public void Check_AfterASessionThatWasTakenBack_FindsIt()
    {
        var care = Planned("cupping");
        care.OnDay(1).RecordSession("s1");

        care.Correct("s1").AssertAccepted();

        care.Evaluate().AssertFinds("EDU002");
    }

    private TestEpisode Planned(params string[] techniques) =>
        _clinic.OnDay(0).OpenEpisode(plan: Given.WeeklyPlan with { Techniques = [.. techniques.Select(technique => new Term(technique))] });

    private static bool FindsIt(RecordEvaluation answer) => answer.Findings.Any(finding => finding.Rule.Id == "EDU002");

    [Fact]
    public void Check_WithoutAnyCourseOnRecord_FindsIt() => Planned("effleurage").Evaluate().AssertFinds("EDU002");

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Check_OfACourse_CountsItFromTheDayItIsCompleted(int daysAhead, bool finds)
    {
        _clinic.RecordEducation("c1", topics: ["effleurage"], completedOn: DateOnly.FromDateTime(_clinic.Now.DateTime).AddDays(daysAhead)).AssertAccepted();

        Assert.Equal(finds, Planned("effleurage").Evaluate().Findings.Any(finding => finding.Rule.Id == "EDU002"));
    }

    [Fact]
    public void Check_Ended_IsSilent() => Story.At(EpisodeStage.Discontinued, _clinic).Evaluate().AssertLacks("EDU002");

    [Fact]
    public void Check_NoPlan_IsSilent() => _clinic.OnDay(0).OpenEpisode().Evaluate().AssertLacks("EDU002");

    [Fact]
    public void Descriptor_OfARuleAboutThePractitionersCourses_ReadsOtherRecords() => Assert.True(StandardRules.Book.Get("EDU002").ReadsOtherRecords);

    [Fact]
    public void Check_Transferred_AsksAboutWhoeverTakesOver()
    {
        _clinic.RecordEducation("c1", topics: ["effleurage"], practitioner: "sam").AssertAccepted();
        var care = Planned("effleurage");
        Assert.True(FindsIt(care.Evaluate()));

        Assert.False(FindsIt(care.TransferEpisode("sam").AssertAccepted()));
        Assert.True(FindsIt(care.TransferEpisode("kim").AssertAccepted()));
    }
}
