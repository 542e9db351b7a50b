namespace TherapyOutcomes.Tests.Practices.Planning.Rules;

public sealed class Pln007NoTreatmentConsentTests
{
    private static readonly PlanOfCare Plan = new() { Techniques = ["effleurage"], Minutes = 60, SessionsPerWeek = 1, Weeks = 6 };

    private static readonly ConsentElement[] AllButOne = [.. Enum.GetValues<ConsentElement>().Where(element => element != ConsentElement.NoTreatment)];

    [Fact]
    public void Check_PlanWithoutConsent_FindsAndIsDueToday()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Plan);

        Assert.Equal(RuleSeverity.Advice, care.Evaluate().AssertFinds("PLN007").Severity);
        Assert.Equal(Dates.Of(3), care.EvaluateOnDay(3).AssertAsks("record-treatment-consent", "PLN007").DueOn);
    }

    [Fact]
    public void Check_NoPlanAndNoSession_IsSilent() => CheckedClinic.New().OnDay(0).OpenEpisode().Evaluate().AssertLacks("PLN007");

    [Fact]
    public void Check_FirstSessionWithoutPlan_CountsFromTheSession()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.OnDay(4).RecordSession();

        Assert.Equal(Dates.Written(4), care.Evaluate().AssertFinds("PLN007").Says("since"));
    }

    [Fact]
    public void Check_PlanBeforeTheFirstSession_CountsFromThePlan()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Plan);
        care.OnDay(4).RecordSession();

        Assert.Equal(Dates.Written(0), care.Evaluate().AssertFinds("PLN007").Says("since"));
    }

    [Fact]
    public void Check_FirstSessionWithoutPlan_Finds() => Story.At(EpisodeStage.Treating).Evaluate().AssertFinds("PLN007");

    [Fact]
    public void Check_ConsentFromBeforeTheFirstSession_Counts()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordTreatmentConsent().AssertAccepted();

        care.OnDay(2).RecordSession().AssertLacks("PLN007");
    }

    [Fact]
    public void Check_AllButOneElement_SaysHowManyAreMissing()
    {
        var care = Story.At(EpisodeStage.Treating);

        Assert.Equal("1", care.RecordTreatmentConsent(explained: AllButOne).AssertFinds("PLN007", variant: "incomplete").Says("missing"));
        care.RecordTreatmentConsent("rest", explained: [ConsentElement.NoTreatment]).AssertLacks("PLN007");
    }

    [Theory]
    [InlineData(45, null, null, true)]
    [InlineData(null, 0.5, null, true)]
    [InlineData(null, null, "friction", true)]
    [InlineData(60, 1.0, "Effleurage", false)]
    public void Check_PlanAdjusted_AsksAgainOnlyIfTheTreatmentChanged(int? minutes, double? perWeek, string? technique, bool found)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Plan);
        care.RecordTreatmentConsent().AssertLacks("PLN007");
        care.OnDay(8).AdjustPlan((decimal?)perWeek, minutes, technique is null ? null : [technique]).AssertAccepted();

        Assert.Equal(found, care.Evaluate().Findings.Any(finding => finding.Rule.Id == "PLN007"));
        care.ConfirmPlan();
        care.RecordTreatmentConsent("again").AssertLacks("PLN007");
    }

    [Fact]
    public void Check_ConsentEarlierOnTheDayOfTheChange_Counts()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Plan);
        care.OnDay(8).RecordTreatmentConsent();

        care.OnDay(8, 10).AdjustPlan(perWeek: 2).AssertLacks("PLN007");
    }

    [Fact]
    public void Check_BookingAhead_IsDueOnTheBookedDay()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordBooking(Dates.Of(7));

        Assert.Equal(Dates.Of(7), care.EvaluateOnDay(7).AssertFinds("PLN007").DueOn);
        Assert.Equal(TestClinic.Day(8, 0), care.ReviewBy("PLN007", TestClinic.Day(7)));
        Assert.Null(care.EvaluateOnDay(8).AssertFinds("PLN007").DueOn);
    }

    [Fact]
    public void Check_Withdrawn_SaysSoAndNoStepAsksForASession()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.RecordTreatmentConsent();
        care.Evaluate().AssertAsks("record-session", "MON002");

        var answer = care.OnDay(20).WithdrawTreatmentConsent();

        Assert.Equal("2026-01-25", answer.AssertFinds("PLN007", variant: "withdrawn").Says("withdrawnOn"));
        Assert.DoesNotContain(answer.NextSteps, step => step.Command == "record-session");
        answer.AssertFinds("MON002", variant: "remote");
        answer.AssertAsks("record-check-in", "MON002");
        care.RecordTreatmentConsent("again").AssertLacks("PLN007").AssertAsks("record-session", "MON002");
    }

    [Fact]
    public void Check_OneOfTwoConsentsWithdrawn_IsSilent()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordTreatmentConsent("all");
        care.RecordTreatmentConsent("area", sensitiveAreas: ["breast"]);

        care.WithdrawTreatmentConsent("area").AssertLacks("PLN007");
    }

    [Theory]
    [InlineData(EpisodeStage.Completed)]
    [InlineData(EpisodeStage.Discontinued)]
    public void Check_Ended_IsSilent(EpisodeStage stage) => Story.At(stage).Evaluate().AssertLacks("PLN007");

    [Fact]
    public void Check_CompletedUnderMaintenance_Finds()
    {
        var care = Story.At(EpisodeStage.Completed);
        care.AgreeMaintenance(4, Dates.Of(100)).AssertFinds("PLN007");

        care.EvaluateOnDay(101).AssertLacks("PLN007");
    }

    [Fact]
    public void Check_WithoutPlan_SaysNothingOfAPlan()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();

        care.RecordSession().AssertFinds("PLN007", variant: "noPlan");
        Assert.Equal("PLN007", CheckedClinic.New().OnDay(0).OpenEpisode(plan: Plan).Evaluate().AssertFinds("PLN007").MessageKey);
    }

    [Fact]
    public void Check_WeeklyPlan_IsDueAtTheVisitThatThePlanForesees()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Plan);
        care.RecordSession("s1");

        Assert.Equal(Dates.Of(7), care.EvaluateOnDay(2).AssertFinds("PLN007").DueOn);
    }
}
