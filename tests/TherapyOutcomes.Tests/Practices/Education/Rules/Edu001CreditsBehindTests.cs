using System.Globalization;

namespace TherapyOutcomes.Tests.Practices.Education.Rules;

public sealed class Edu001CreditsBehindTests
{
    private static readonly DateOnly CycleStart = new(2026, 1, 1);

    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Check_OnTheFirstDayOfACycle_IsSilent()
    {
        var answer = _clinic.SetEducationRequirement(credits: 24, startsOn: DateOnly.FromDateTime(_clinic.Now.DateTime));

        answer.AssertAccepted().AssertLacks("EDU001");
    }

    [Fact]
    public void Check_WithFewerCreditsThanTheDayAsks_FindsWhatIsDue()
    {
        _clinic.SetEducationRequirement(credits: 24, startsOn: CycleStart);

        var finding = OnDay(180).AssertFinds("EDU001", RuleSeverity.Advice);

        Assert.Equal("0", finding.Says("earned"));
        Assert.Equal("24", finding.Says("asked"));
        Assert.Equal("2027-12-31", finding.Says("until"));
    }

    [Fact]
    public void Check_WithTheCreditsThatAreDue_IsSilent()
    {
        _clinic.SetEducationRequirement(credits: 24, startsOn: CycleStart);
        _clinic.RecordEducation("c1", credits: 6.2m).AssertAccepted();

        OnDay(180).AssertLacks("EDU001");
    }

    [Fact]
    public void Check_WithACategoryBehind_NamesTheCategory()
    {
        _clinic.Send(Nebraska).AssertAccepted();
        _clinic.RecordEducation("c1", credits: 16, category: "hands-on").AssertAccepted();

        Assert.Equal("ethics", OnDay(300).AssertFinds("EDU001").Says("what"));
    }

    // Half of the credits at most may be online: 8 of 16 in person say the same.
    [Fact]
    public void Check_WithAMinimumByDeliveryBehind_NamesTheDelivery()
    {
        _clinic.Send(Nebraska with { CategoryMinimums = [], DeliveryMinimums = [DeliveryCredits.Of(EducationDelivery.InPerson, 8)] }).AssertAccepted();
        _clinic.RecordEducation("c1", credits: 16, delivery: EducationDelivery.SelfPaced).AssertAccepted();

        var finding = OnDay(300).AssertFinds("EDU001");

        Assert.Equal(("in-person", "0", "8"), (finding.Says("what"), finding.Says("earned"), finding.Says("asked")));
    }

    [Fact]
    public void Check_WithMoreThanAMaximum_SaysHowManyDontCount()
    {
        _clinic.Send(Nebraska with { CategoryMinimums = [], DeliveryMaximums = [DeliveryCredits.Of(EducationDelivery.SelfPaced, 4)] }).AssertAccepted();
        _clinic.RecordEducation("c1", credits: 16, delivery: EducationDelivery.SelfPaced).AssertAccepted();

        var finding = OnDay(300).AssertFinds("EDU001");

        Assert.Equal(("EDU001.limited", "4", "12"), (finding.MessageKey, finding.Says("earned"), finding.Says("uncounted")));
    }

    [Fact]
    public void Check_OfTwoBodiesThatAskForTheSameCategory_SaysWhichIsBehind()
    {
        _clinic.Send(Nebraska with { CategoryMinimums = [CategoryCredits.Of("ethics", 6)] }).AssertAccepted();
        _clinic.Send(Nebraska with { Body = "NCBTMB", CategoryMinimums = [CategoryCredits.Of("ethics", 4)] }).AssertAccepted();
        _clinic.RecordEducation("c1", credits: 16, category: "hands-on").AssertAccepted();

        var findings = OnDay(300).Findings.Where(finding => finding.Rule.Id == "EDU001");

        Assert.Equal(
            [("EDU001.part", "Nebraska", "ethics", "6"), ("EDU001.part", "NCBTMB", "ethics", "4")],
            findings.Select(finding => (finding.MessageKey, finding.Says("body"), finding.Says("what"), finding.Says("asked"))));
    }

    [Fact]
    public void Check_OfAMinimumAndAMaximum_SaysBoth()
    {
        _clinic.Send(Nebraska with { Credits = 6, CategoryMinimums = [CategoryCredits.Of("ethics", 6)], CategoryMaximums = [CategoryCredits.Of("hands-on", 4)] }).AssertAccepted();
        _clinic.RecordEducation("c1", credits: 16, category: "hands-on").AssertAccepted();

        Assert.Equal("EDU001.partLimited", OnDay(300).AssertFinds("EDU001").MessageKey);
    }

    // Late entries count at their own time.
    [Fact]
    public void Check_OfARequirementRecordedLate_GoesByTheNewest()
    {
        _clinic.OnDay(30);
        _clinic.Send(Nebraska with { CategoryMinimums = [], Credits = 50 }).AssertAccepted();
        _clinic.Send(Nebraska with { CategoryMinimums = [], Credits = 24, At = TestClinic.Day(2) }).AssertAccepted();

        Assert.Equal("50", OnDay(300).AssertFinds("EDU001").Says("asked"));
    }

    [Fact]
    public void Check_OfACourseTakenAgain_CountsItOnce()
    {
        _clinic.SetEducationRequirement(credits: 16, startsOn: CycleStart);
        _clinic.RecordEducation("c1", credits: 4, title: "Ethics").AssertAccepted();
        _clinic.RecordEducation("c2", credits: 4, title: "ethics").AssertAccepted();

        Assert.Equal("4", OnDay(300).AssertFinds("EDU001").Says("earned"));
    }

    [Fact]
    public void Check_OfACourseTakenAgainInTheNextCycle_CountsIt()
    {
        _clinic.SetEducationRequirement(credits: 24, startsOn: CycleStart.AddMonths(-24));
        _clinic.RecordEducation("c1", credits: 24, title: "Ethics", completedOn: CycleStart.AddMonths(-2)).AssertAccepted();
        _clinic.RecordEducation("c2", credits: 24, title: "Ethics", completedOn: CycleStart).AssertAccepted();

        OnDay(60).AssertLacks("EDU001");
    }

    [Theory]
    [InlineData("2027-12-31", false)]
    [InlineData("2028-01-01", false)]
    [InlineData("2028-01-02", true)]
    public void Check_WithTheFirstRenewalExempt_BeginsWithTheSecondCycle(string day, bool finds)
    {
        _clinic.Send(Nebraska with { FirstRenewalExempt = true }).AssertAccepted();

        var answer = OnDay(Day(day));

        Assert.Equal(finds, answer.Findings.Any(finding => finding.Rule.Id == "EDU001"));
    }

    [Fact]
    public void Check_WithTheFirstRenewalExempt_IsLookedAtAgainWhenTheSecondCycleBegins()
    {
        _clinic.Send(Nebraska with { FirstRenewalExempt = true }).AssertAccepted();

        Assert.Equal(new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero), OnDay(300).ReviewAt);
    }

    [Fact]
    public void Check_InTheNextCycle_CountsNoCreditOfTheLast()
    {
        _clinic.SetEducationRequirement(credits: 24, startsOn: CycleStart.AddMonths(-24));
        _clinic.RecordEducation("c1", credits: 24, completedOn: CycleStart.AddMonths(-2)).AssertAccepted();

        OnDay(60).AssertFinds("EDU001");
    }

    [Fact]
    public void Check_RequirementSetAgainByTheSameBody_ReplacesTheOldOne()
    {
        _clinic.SetEducationRequirement(credits: 24, startsOn: CycleStart);
        _clinic.SetEducationRequirement(credits: 0.001m, startsOn: CycleStart);
        _clinic.RecordEducation("c1", credits: 1).AssertAccepted();

        OnDay(180).AssertLacks("EDU001");
    }

    [Fact]
    public void Check_OfAMonthlyCycleFromTheLastOfJanuary_KeepsToTheEndsOfMonths()
    {
        _clinic.SetEducationRequirement(credits: 31, startsOn: new DateOnly(2026, 1, 31), periodMonths: 1);

        Assert.Equal("2026-03-30", OnDay(80).AssertFinds("EDU001").Says("until"));
    }

    private static int Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture).DayNumber - DateOnly.FromDateTime(TestClinic.Start.Date).DayNumber;

    private RecordEvaluation OnDay(int day) => _clinic.EvaluatePractitioner(asOf: TestClinic.Day(day));

    // 24 credits in the 730 days from 1 January: 1 credit is enough up to 31 January, the 30th day after.
    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    public void Check_FirstDayBehind_IsTheDayItIsLookedAtAgain(string day, bool finds)
    {
        _clinic.SetEducationRequirement(credits: 24, startsOn: CycleStart);
        _clinic.RecordEducation("c1", credits: 1).AssertAccepted();

        var answer = OnDay(Day(day));

        Assert.Equal(finds, answer.Findings.Any(finding => finding.Rule.Id == "EDU001"));
        Assert.Equal(finds ? null : new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), answer.ReviewAt);
    }

    [Fact]
    public void Check_LessThanACentBehind_FindsIt()
    {
        _clinic.SetEducationRequirement(credits: 2, startsOn: CycleStart); // 0.01096 are due on the fourth day
        _clinic.RecordEducation("c1", credits: 0.01m).AssertAccepted();

        Assert.Equal("2027-12-31", OnDay(0).AssertFinds("EDU001").DueOn?.ToString("o", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Check_PartOfACreditDue_SaysItRoundedUp()
    {
        _clinic.SetEducationRequirement(credits: 2, startsOn: CycleStart); // 0.01096 are due on the fourth day
        var finding = OnDay(0).AssertFinds("EDU001");

        Assert.Equal(("0.02", "Board"), (finding.Says("due"), finding.Says("what")));
    }

    // 172 NAC 81, as quoted by a massage school: 16 credits in 24 months, of these at least 8 hands-on and 3 in ethics.
    private SetEducationRequirement Nebraska => new()
    {
        Practitioner = TestEpisode.Practitioner,
        At = _clinic.Now,
        Actor = TestEpisode.Therapist,
        Body = "Nebraska",
        PeriodMonths = 24,
        StartsOn = CycleStart,
        Credits = 16,
        CategoryMinimums =
        [
            new CategoryCredits { Category = "hands-on", Credits = 8 },
            new CategoryCredits { Category = "ethics", Credits = 3 },
        ],
    };
}
