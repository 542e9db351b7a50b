using TherapyOutcomes.Education;

namespace TherapyOutcomes.Tests.Education;

public class EducationRuleTests
{
    private static readonly PractitionerId Pat = TestEpisode.Practitioner;
    private static readonly RecordKey Key = RecordKey.For(ClinicId.Default, Pat);
    private static readonly DateOnly CycleStart = new(2026, 1, 1);

    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Edu001_OnTheFirstDayOfACycle_IsSilent()
    {
        var answer = Require(credits: 24, startsOn: DateOnly.FromDateTime(_clinic.Now.DateTime));

        answer.AssertAccepted().AssertLacks("EDU001");
    }

    [Fact]
    public void Edu001_WithFewerCreditsThanTheDayAsks_FindsWhatIsDue()
    {
        Require(credits: 24, startsOn: CycleStart);

        var finding = EvaluateOnDay(180).AssertFinds("EDU001", RuleSeverity.Advice);

        Assert.Equal("0", finding.Says("earned"));
        Assert.Equal("24", finding.Says("asked"));
        Assert.Equal("2027-12-31", finding.Says("until"));
    }

    [Fact]
    public void Edu001_WithTheCreditsThatAreDue_IsSilent()
    {
        Require(credits: 24, startsOn: CycleStart);
        Course("c1", credits: 6.2m);

        EvaluateOnDay(180).AssertLacks("EDU001");
    }

    [Fact]
    public void Edu001_WithACategoryBehind_NamesTheCategory()
    {
        _clinic.Send(EducationRequirementSamples.Nebraska(Pat, CycleStart, _clinic.Now, TestEpisode.Therapist)).AssertAccepted();
        Course("c1", credits: 16, category: "hands-on");

        Assert.Equal("ethics", EvaluateOnDay(300).AssertFinds("EDU001").Says("what"));
    }

    [Fact]
    public void Edu001_InTheNextCycle_CountsNoCreditOfTheLast()
    {
        Require(credits: 24, startsOn: CycleStart.AddMonths(-24));
        Course("c1", credits: 24, completedOn: CycleStart.AddMonths(-2));

        EvaluateOnDay(60).AssertFinds("EDU001");
    }

    [Fact]
    public void Requirement_SetAgainByTheSameBody_ReplacesTheOldOne()
    {
        Require(credits: 24, startsOn: CycleStart);
        Require(credits: 0.001m, startsOn: CycleStart);
        Course("c1", credits: 1);

        EvaluateOnDay(180).AssertLacks("EDU001");
    }

    [Fact]
    public void Edu002_WithATechniqueThatNoCourseTaught_FindsIt()
    {
        Course("c1", topics: ["swedish"]);

        var care = Story.Begin(_clinic);

        Assert.Equal("effleurage", care.Evaluate().AssertFinds("EDU002", RuleSeverity.Advice).Says("technique"));
    }

    [Fact]
    public void Edu002_WithEveryTechniqueTaught_IsSilent()
    {
        Course("c1", topics: ["Effleurage"]);

        Story.Begin(_clinic).Evaluate().AssertLacks("EDU002");
    }

    [Fact]
    public void Edu002_WithoutAnyCourseOnRecord_FindsIt() => Story.Begin(_clinic).Evaluate().AssertFinds("EDU002");

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Edu002_OfACourse_CountsItFromTheDayItIsCompleted(int daysAhead, bool finds)
    {
        Course("c1", topics: ["effleurage"], completedOn: DateOnly.FromDateTime(_clinic.Now.DateTime).AddDays(daysAhead));

        Assert.Equal(finds, Story.Begin(_clinic).Evaluate().Findings.Any(finding => finding.Rule.Id == "EDU002"));
    }

    [Theory]
    [InlineData(24, 0, false)]
    [InlineData(25, 0, true)]
    [InlineData(100, 50, true)]
    [InlineData(100, 60, false)]
    public async Task Edu003_OfATopicOfTheCaseload_FindsWhatFallsBehindTheClinic(int clients, int improved, bool finds)
    {
        var caseload = new CaseloadSummary
        {
            Topics = [new CaseloadTopic { Topic = "neck", Clients = clients, Improved = improved, ClinicRate = 0.65 }],
        };

        var answer = await _clinic.Service.EvaluateAsync(ClinicId.Default, Pat, caseload);

        Assert.Equal(finds, answer.Findings.Any(finding => finding.Rule.Id == "EDU003"));
    }

    [Theory]
    [InlineData(24, 0, false)]
    [InlineData(25, 0, true)]
    [InlineData(100, 50, true)]
    [InlineData(100, 60, false)]
    public async Task Edu003_OfFeedback_FindsWhatFallsBehindTheClinic(int ratings, int satisfied, bool finds)
    {
        var feedback = new CaseloadFeedback { Ratings = ratings, Satisfied = satisfied, ClinicRate = 0.65 };
        var caseload = new CaseloadSummary
        {
            Topics = [new CaseloadTopic { Topic = "neck", Clients = 100, Improved = 65, ClinicRate = 0.65, Feedback = feedback }],
        };

        var answer = await _clinic.Service.EvaluateAsync(ClinicId.Default, Pat, caseload);

        Assert.Equal(finds ? ["EDU003.feedback"] : [], answer.Findings.Select(finding => finding.MessageKey));
    }

    [Fact]
    public void Edu003_WithoutASummary_IsSilent()
    {
        Course("c1");

        EvaluateOnDay(0).AssertLacks("EDU003");
    }

    [Theory]
    [InlineData(91, false)]
    [InlineData(90, true)]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void Edu004_DaysBeforeACertificateExpires_FindsItFromNinetyOn(int days, bool finds)
    {
        Course("c1", expiresOn: DateOnly.FromDateTime(_clinic.Now.DateTime).AddDays(days));

        Assert.Equal(finds, EvaluateOnDay(0).Findings.Any(finding => finding.Rule.Id == "EDU004"));
    }

    [Fact]
    public void Edu004_OfACertificateThatWasRenewed_IsSilent()
    {
        var today = DateOnly.FromDateTime(_clinic.Now.DateTime);
        Course("c1", expiresOn: today.AddDays(10));
        Course("c2", expiresOn: today.AddDays(400));

        EvaluateOnDay(0).AssertLacks("EDU004");
    }

    [Fact]
    public void Edu004_WithALaterCertificateOfSomethingElse_FindsIt()
    {
        var today = DateOnly.FromDateTime(_clinic.Now.DateTime);
        Course("c1", topics: ["cupping"], expiresOn: today.AddDays(10));
        Course("c2", topics: ["lymph drainage"], expiresOn: today.AddDays(400));

        Assert.Equal("c1", EvaluateOnDay(0).AssertFinds("EDU004").Says("course"));
    }

    [Fact]
    public void Edu001_OfAMonthlyCycleFromTheLastOfJanuary_KeepsToTheEndsOfMonths()
    {
        Require(credits: 31, startsOn: new DateOnly(2026, 1, 31), periodMonths: 1);

        Assert.Equal("2026-03-30", EvaluateOnDay(80).AssertFinds("EDU001").Says("until"));
    }

    [Fact]
    public void RecordEducation_WithAnIdUsedBefore_IsRefused()
    {
        Course("c1");

        Course("c1", accepted: false).AssertRefused("REC001", "used");
    }

    [Fact]
    public async Task ReadPractitioner_AfterACourse_HasIt()
    {
        Course("c1");

        var record = await _clinic.Service.ReadPractitionerAsync(ClinicId.Default, Pat);

        Assert.Equal(1, record.Version);
        Assert.True(record.Education.Covers("swedish", new DateOnly(2026, 1, 3)));
    }

    private Answer Require(decimal credits, DateOnly startsOn, int periodMonths = 24) => _clinic.Send(new SetEducationRequirement
    {
        Practitioner = Pat,
        Actor = TestEpisode.Therapist,
        At = _clinic.Now,
        Body = "Board",
        PeriodMonths = periodMonths,
        StartsOn = startsOn,
        Credits = credits,
        CategoryMinimums = [],
    });

    private Answer Course(
        string id,
        decimal credits = 4,
        string category = "general",
        IEnumerable<string>? topics = null,
        DateOnly? completedOn = null,
        DateOnly? expiresOn = null,
        bool accepted = true)
    {
        var answer = _clinic.Send(new RecordEducation
        {
            Practitioner = Pat,
            Actor = TestEpisode.Therapist,
            At = _clinic.Now,
            Course = new(id),
            Title = "A course",
            Credits = credits,
            Category = category,
            Delivery = Delivery.InPerson,
            Topics = [.. (topics ?? ["swedish"]).Select(topic => new Term(topic))],
            CompletedOn = completedOn ?? new DateOnly(2026, 1, 3),
            ExpiresOn = expiresOn,
        });
        Assert.Equal(accepted, answer.Accepted);
        return answer;
    }

    private Answer EvaluateOnDay(int day) => _clinic.Evaluate(Key, TestClinic.Day(day));
}
