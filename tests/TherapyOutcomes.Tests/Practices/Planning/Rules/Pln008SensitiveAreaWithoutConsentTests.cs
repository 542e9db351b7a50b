namespace TherapyOutcomes.Tests.Practices.Planning.Rules;

public sealed class Pln008SensitiveAreaWithoutConsentTests
{
    private readonly TestEpisode _care = CheckedClinic.New().OnDay(0).OpenEpisode();

    [Fact]
    public void Check_NoConsent_FindsAndIsDueOnTheDayOfTheSession()
    {
        var finding = _care.OnDay(2).RecordSession(area: "breast").AssertFinds("PLN008");

        Assert.Equal((RuleSeverity.Advice, "breast", Dates.Of(2)), (finding.Severity, finding.Says("area"), finding.DueOn));
    }

    [Theory]
    [InlineData("Chest-Wall")]
    [InlineData("chest wall")]
    [InlineData("INNER THIGH")]
    [InlineData("groin")]
    public void Check_AnySpelling_Finds(string area) => _care.RecordSession(area: area).AssertFinds("PLN008");

    [Theory]
    [InlineData("low back")]
    [InlineData("chestwall")]
    public void Check_OtherArea_IsSilent(string area) => _care.RecordSession(area: area).AssertLacks("PLN008");

    [Theory]
    [InlineData("inner-thigh", true, true)]
    [InlineData("inner thigh", false, false)]
    [InlineData("groin", true, false)]
    public void Check_ConsentBefore_CoversIfWrittenAndToThatArea(string area, bool written, bool covered)
    {
        _care.RecordTreatmentConsent(sensitiveAreas: [area], written: written);

        var answer = _care.OnDay(2).RecordSession(area: "Inner thigh");

        Assert.Equal(!covered, answer.Findings.Any(finding => finding.Rule.Id == "PLN008"));
    }

    [Fact]
    public void Check_ConsentRecordedAfterwards_Clears()
    {
        _care.RecordSession(area: "breast").AssertFinds("PLN008");

        _care.OnDay(1).RecordTreatmentConsent(sensitiveAreas: ["Breast"]).AssertLacks("PLN008");
    }

    [Fact]
    public void Check_WithdrawnBeforeTheSession_Finds()
    {
        _care.RecordTreatmentConsent(sensitiveAreas: ["breast"]);
        _care.OnDay(1).RecordSession("s1", area: "breast").AssertLacks("PLN008");
        _care.OnDay(2).WithdrawTreatmentConsent().AssertLacks("PLN008");

        Assert.Equal("s2", _care.OnDay(3).RecordSession("s2", area: "breast").AssertFinds("PLN008").Says("session"));
    }

    [Fact]
    public void Check_SessionTakenBack_IsSilent()
    {
        _care.RecordSession(area: "breast");

        _care.Correct("s1").AssertLacks("PLN008");
    }

    [Fact]
    public void Check_ListOfTheClinic_Counts()
    {
        var care = CheckedClinic.New(new ClinicPolicy { SensitiveAreas = ["scars"] }).OnDay(0).OpenEpisode();

        care.RecordSession("s1", area: "breast").AssertLacks("PLN008");
        care.RecordSession("s2", area: "Scars").AssertFinds("PLN008");
    }

    [Theory]
    [InlineData("breast", 1)]
    [InlineData("\"chest wall\",\"gluteals\"", 2)]
    public void Check_SessionsOfTheCases_AreFound(string areas, int found)
    {
        var list = areas[0] == '"' ? areas : $"\"{areas}\"";

        var answer = _care.Clinic.Play($$"""{"type":"record-session","at":"2026-01-05T08:20:00Z","actor":"p1","episode":"e1","session":"s1","techniques":["swedish"],"minutes":60,"areas":[{{list}}]}""");

        Assert.Equal(found, answer.AssertAccepted().Findings.Count(finding => finding.Rule.Id == "PLN008"));
    }
}
