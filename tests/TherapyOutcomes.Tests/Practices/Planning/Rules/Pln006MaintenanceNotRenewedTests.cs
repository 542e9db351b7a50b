namespace TherapyOutcomes.Tests.Practices.Planning.Rules;

public sealed class Pln006MaintenanceNotRenewedTests
{
    private static readonly DateOnly NextYear = new(2027, 1, 1);

    [Fact]
    public void Check_12WeeksAfterTheAgreement_Appears()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.AgreeMaintenance(4, NextYear);

        Assert.Equal(RuleSeverity.Advice, care.AssertAppearsAt("PLN006", TestClinic.Day(50 + 84, 0)).Severity);
    }

    [Fact]
    public void Check_12WeeksAfterTheAgreement_AppearsWithTimeAlone()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.AgreeMaintenance(4, NextYear);

        Assert.Equal(TestClinic.Day(50 + 84, 0), care.ReviewBy("PLN006", TestClinic.Day(50 + 83)));
    }

    [Fact]
    public void Check_AgreedAgain_CountsAnew()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.AgreeMaintenance(4, NextYear);

        care.OnDay(140).AgreeMaintenance(4, NextYear).AssertLacks("PLN006");
    }

    [Fact]
    public void Check_MaintenanceOver_IsSilent()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.AgreeMaintenance(4, new DateOnly(2026, 4, 1));

        care.EvaluateOnDay(200).AssertLacks("PLN006");
    }

    [Fact]
    public void Check_MaintenanceRanOutUnrenewed_FindsForAnotherTwelveWeeks()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.AgreeMaintenance(4, DateOnly.FromDateTime(TestClinic.Day(50 + 84).Date));

        care.EvaluateOnDay(50 + 84).AssertFinds("PLN006");
        care.EvaluateOnDay(50 + 84 + 84).AssertFinds("PLN006");
        care.EvaluateOnDay(50 + 84 + 85).AssertLacks("PLN006");
    }

    [Fact]
    public void Check_NoMaintenance_IsSilent() => Story.At(EpisodeStage.Completed).EvaluateOnDay(400).AssertLacks("PLN006");

    [Fact]
    public void Check_AgreedForLessThanTwelveWeeks_EndsAsAgreed()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.AgreeMaintenance(4, DateOnly.FromDateTime(TestClinic.Day(50 + 83).Date));

        care.EvaluateOnDay(50 + 84).AssertLacks("PLN006");
    }

    [Fact]
    public void Check_NotRenewed_IsDueAWeekLater()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.AgreeMaintenance(4, NextYear);

        Assert.Equal(Dates.Of(50 + 84 + 7), care.EvaluateOnDay(50 + 100).AssertFinds("PLN006").DueOn);
    }
}
