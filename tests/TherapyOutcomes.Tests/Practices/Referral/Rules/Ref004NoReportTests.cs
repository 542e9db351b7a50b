namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref004NoReportTests
{
    [Fact]
    public void Check_AcceptedWithoutReport_AppearsAfter30Days() =>
        Assert.Equal(RuleSeverity.Advice, Story.ReferralAccepted().AssertAppearsAt("REF004", TestClinic.Day(5 + 30, 0)).Severity);

    [Fact]
    public void Check_Reported_IsSilent()
    {
        var care = Story.ReferralAccepted();
        care.RecordReferralReport();

        care.EvaluateOnDay(60).AssertLacks("REF004");
    }

    [Fact]
    public void Check_Declined_IsSilent()
    {
        var care = Story.ReferralAccepted();
        care.RecordReferralResponse(ReferralResponse.Declined);

        care.EvaluateOnDay(60).AssertLacks("REF004");
    }

    [Fact]
    public void Check_NoReport_IsDueAfter30Days() => Assert.Equal(Dates.Of(5 + 30), Story.ReferralAccepted().EvaluateOnDay(60).AssertFinds("REF004").DueOn);

    [Fact]
    public void Check_AcceptanceRecordedLate_CountsFromTheDayItCame()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ProposeReferral();
        care.SendReferral();
        care.OnDay(20).RecordReferralResponse(ReferralResponse.Accepted).AssertAccepted();
        care.Dated(TestClinic.Day(3)).RecordReferralResponse(ReferralResponse.Declined).AssertAccepted();

        care.AssertAppearsAt("REF004", TestClinic.Day(20 + 30, 0));
    }

    [Fact]
    public void Check_AcceptedAndClosed_IsSilent()
    {
        var care = Story.ReferralAccepted();
        care.CloseReferral().AssertAccepted();

        care.EvaluateOnDay(60).AssertLacks("REF004");
    }
}
