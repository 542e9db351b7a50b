namespace TherapyOutcomes.Tests.Referral.Rules;

public sealed class Ref004NoReportTests
{
    [Fact]
    public void Check_AcceptedWithoutReport_AppearsAfter30Days() =>
        Assert.Equal(RuleSeverity.Advice, Accepted().AssertAppearsAt("REF004", TestClinic.Day(5 + 30, 0)).Severity);

    [Fact]
    public void Check_Reported_IsSilent()
    {
        var care = Accepted();
        care.Report();

        care.EvaluateOnDay(60).AssertLacks("REF004");
    }

    [Fact]
    public void Check_Declined_IsSilent()
    {
        var care = Accepted();
        care.Respond(ReferralResponse.Declined);

        care.EvaluateOnDay(60).AssertLacks("REF004");
    }

    private static TestEpisode Accepted()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.Consent();
        care.Propose();
        care.SendReferral();
        care.OnDay(5).Respond(ReferralResponse.Accepted).AssertAccepted();
        return care;
    }
}
