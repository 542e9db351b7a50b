using TherapyOutcomes.Education;

namespace TherapyOutcomes.Tests.Education.Rules;

public sealed class Edu001CreditsBehindTests
{
    private static readonly DateOnly CycleStart = new(2026, 1, 1);

    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Check_OnTheFirstDayOfACycle_IsSilent()
    {
        var answer = _clinic.RequireEducation(credits: 24, startsOn: DateOnly.FromDateTime(_clinic.Now.DateTime));

        answer.AssertAccepted().AssertLacks("EDU001");
    }

    [Fact]
    public void Check_WithFewerCreditsThanTheDayAsks_FindsWhatIsDue()
    {
        _clinic.RequireEducation(credits: 24, startsOn: CycleStart);

        var finding = OnDay(180).AssertFinds("EDU001", RuleSeverity.Advice);

        Assert.Equal("0", finding.Says("earned"));
        Assert.Equal("24", finding.Says("asked"));
        Assert.Equal("2027-12-31", finding.Says("until"));
    }

    [Fact]
    public void Check_WithTheCreditsThatAreDue_IsSilent()
    {
        _clinic.RequireEducation(credits: 24, startsOn: CycleStart);
        _clinic.RecordCourse("c1", credits: 6.2m).AssertAccepted();

        OnDay(180).AssertLacks("EDU001");
    }

    [Fact]
    public void Check_WithACategoryBehind_NamesTheCategory()
    {
        _clinic.Send(EducationRequirementSamples.Nebraska(TestEpisode.Practitioner, CycleStart, _clinic.Now, TestEpisode.Therapist)).AssertAccepted();
        _clinic.RecordCourse("c1", credits: 16, category: "hands-on").AssertAccepted();

        Assert.Equal("ethics", OnDay(300).AssertFinds("EDU001").Says("what"));
    }

    [Fact]
    public void Check_InTheNextCycle_CountsNoCreditOfTheLast()
    {
        _clinic.RequireEducation(credits: 24, startsOn: CycleStart.AddMonths(-24));
        _clinic.RecordCourse("c1", credits: 24, completedOn: CycleStart.AddMonths(-2)).AssertAccepted();

        OnDay(60).AssertFinds("EDU001");
    }

    [Fact]
    public void Check_RequirementSetAgainByTheSameBody_ReplacesTheOldOne()
    {
        _clinic.RequireEducation(credits: 24, startsOn: CycleStart);
        _clinic.RequireEducation(credits: 0.001m, startsOn: CycleStart);
        _clinic.RecordCourse("c1", credits: 1).AssertAccepted();

        OnDay(180).AssertLacks("EDU001");
    }

    [Fact]
    public void Check_OfAMonthlyCycleFromTheLastOfJanuary_KeepsToTheEndsOfMonths()
    {
        _clinic.RequireEducation(credits: 31, startsOn: new DateOnly(2026, 1, 31), periodMonths: 1);

        Assert.Equal("2026-03-30", OnDay(80).AssertFinds("EDU001").Says("until"));
    }

    private Answer OnDay(int day) => _clinic.EvaluatePractitioner(now: TestClinic.Day(day));
}
