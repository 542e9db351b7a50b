namespace TherapyOutcomes.Tests.Practices.Education.Rules;

public sealed class Edu004CertificateExpiresTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Theory]
    [InlineData(91, false)]
    [InlineData(90, true)]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void Check_DaysBeforeACertificateExpires_FindsItFromNinetyOn(int days, bool finds)
    {
        _clinic.RecordEducation("c1", expiresOn: DateOnly.FromDateTime(_clinic.Now.DateTime).AddDays(days)).AssertAccepted();

        Assert.Equal(finds, OnDay(0).Findings.Any(finding => finding.Rule.Id == "EDU004"));
    }

    // First aid and CPR earn no credits, but a body wants them valid.
    [Fact]
    public void Check_OfACertificateWithoutCredits_FindsItToo()
    {
        _clinic.RecordEducation("c1", credits: 0, category: "first aid", topics: [], expiresOn: DateOnly.FromDateTime(_clinic.Now.DateTime).AddDays(30)).AssertAccepted();

        Assert.Equal("c1", OnDay(0).AssertFinds("EDU004").Says("course"));
    }

    [Fact]
    public void Check_OfACertificateThatWasRenewed_IsSilent()
    {
        var today = DateOnly.FromDateTime(_clinic.Now.DateTime);
        _clinic.RecordEducation("c1", expiresOn: today.AddDays(10)).AssertAccepted();
        _clinic.RecordEducation("c2", expiresOn: today.AddDays(400)).AssertAccepted();

        OnDay(0).AssertLacks("EDU004");
    }

    // A renewal that is booked has not been earned.
    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Check_OfARenewalToCome_FindsItUntilItIsEarned(int day, bool finds)
    {
        var today = DateOnly.FromDateTime(_clinic.Now.DateTime);
        _clinic.RecordEducation("c1", expiresOn: today.AddDays(10)).AssertAccepted();
        _clinic.RecordEducation("c2", completedOn: today.AddDays(6), expiresOn: today.AddDays(400)).AssertAccepted();

        Assert.Equal(finds, OnDay(day).Findings.Any(finding => finding.Rule.Id == "EDU004"));
        Assert.Equal(TestClinic.Day(6, 0), OnDay(0).ReviewAt);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Check_OfALaterCertificateThatDoesNotExpire_IsSilent(int daysLater, bool isSilent)
    {
        var today = DateOnly.FromDateTime(_clinic.Now.DateTime);
        _clinic.RecordEducation("c1", completedOn: today.AddDays(-30), expiresOn: today.AddDays(10)).AssertAccepted();
        _clinic.RecordEducation("c2", completedOn: today.AddDays(-30 + daysLater)).AssertAccepted();

        Assert.Equal(!isSilent, OnDay(0).Findings.Any(finding => finding.Rule.Id == "EDU004"));
    }

    [Fact]
    public void Check_WithALaterCertificateOfSomethingElse_FindsIt()
    {
        var today = DateOnly.FromDateTime(_clinic.Now.DateTime);
        _clinic.RecordEducation("c1", topics: ["cupping"], expiresOn: today.AddDays(10)).AssertAccepted();
        _clinic.RecordEducation("c2", topics: ["lymph drainage"], expiresOn: today.AddDays(400)).AssertAccepted();

        Assert.Equal("c1", OnDay(0).AssertFinds("EDU004").Says("course"));
    }

    private RecordEvaluation OnDay(int day) => _clinic.EvaluatePractitioner(asOf: TestClinic.Day(day));

    [Fact]
    public void Check_CertificateThatExpires_AppearsNinetyDaysBeforeAndIsDueOnItsLastDay()
    {
        var finding = RuleCheck.Of("EDU004").Given(history => history.Then("a course", care => care.Clinic.RecordEducation(expiresOn: Dates.Of(120)))).FindsFromDay(30);

        Assert.Equal(Dates.Of(120), finding.DueOn);
    }

    [Fact]
    public void Check_LaterCertificateOfAnotherCategory_FindsIt()
    {
        var today = DateOnly.FromDateTime(_clinic.Now.DateTime);
        _clinic.RecordEducation("c1", category: "hands-on", expiresOn: today.AddDays(10)).AssertAccepted();
        _clinic.RecordEducation("c2", category: "ethics", expiresOn: today.AddDays(400)).AssertAccepted();

        Assert.Equal("c1", OnDay(0).AssertFinds("EDU004").Says("course"));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Check_RenewedTogetherWithMore_IsSilentOnlyIfNothingIsLeftOut(bool renewsAll, bool silent)
    {
        var today = DateOnly.FromDateTime(_clinic.Now.DateTime);
        _clinic.RecordEducation("c1", topics: ["cupping", "taping"], expiresOn: today.AddDays(10)).AssertAccepted();
        _clinic.RecordEducation("c2", topics: renewsAll ? ["taping", "cupping", "swedish"] : ["taping", "swedish"], expiresOn: today.AddDays(400)).AssertAccepted();

        Assert.Equal(!silent, OnDay(0).Findings.Any(finding => finding.Rule.Id == "EDU004"));
    }
}
