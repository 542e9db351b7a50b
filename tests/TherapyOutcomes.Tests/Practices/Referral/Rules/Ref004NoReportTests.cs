namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref004NoReportTests
{
    [Fact]
    public void Check_AcceptedWithoutReport_AppearsAfter30Days() =>
        Assert.Equal(RuleSeverity.Advice, Accepted().AssertAppearsAt("REF004", TestClinic.Day(5 + 30, 0)).Severity);

    [Fact]
    public void Check_Reported_IsSilent()
    {
        var care = Accepted();
        care.RecordReferralReport();

        care.EvaluateOnDay(60).AssertLacks("REF004");
    }

    [Fact]
    public void Check_Declined_IsSilent()
    {
        var care = Accepted();
        care.RecordReferralResponse(ReferralResponse.Declined);

        care.EvaluateOnDay(60).AssertLacks("REF004");
    }

    private static TestEpisode Accepted()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ProposeReferral();
        care.SendReferral();
        care.OnDay(5).RecordReferralResponse(ReferralResponse.Accepted).AssertAccepted();
        return care;
    }
}
