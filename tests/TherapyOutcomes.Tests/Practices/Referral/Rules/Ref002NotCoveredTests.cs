namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref002NotCoveredTests
{
    [Fact]
    public void CheckCommand_NoConsent_Refuses() => Proposed().SendReferral().AssertRefused("REF002");

    [Theory]
    [InlineData("kind:physician")]
    [InlineData("KIND:Physician")]
    [InlineData("Dr. Grey")]
    [InlineData(" dr. grey ")]
    public void CheckCommand_ConsentNamesTheRecipient_Accepts(string recipient)
    {
        var care = Proposed();
        care.Clinic.GrantConsent([DisclosureScope.Scores], recipient: recipient);

        care.SendReferral(scope: DisclosureScope.Scores).AssertAccepted();
    }

    [Theory]
    [InlineData("kind:chiropractor")]
    [InlineData("physician")]
    [InlineData("Dr. Green")]
    public void CheckCommand_ConsentNamesAnother_Refuses(string recipient)
    {
        var care = Proposed();
        care.Clinic.GrantConsent([DisclosureScope.Scores], recipient: recipient);

        care.SendReferral(scope: DisclosureScope.Scores).AssertRefused("REF002");
    }

    [Fact]
    public void CheckCommand_ConsentForAnotherPurpose_Refuses()
    {
        var care = Proposed();
        care.Clinic.GrantConsent([DisclosureScope.Scores], purpose: DisclosurePurpose.Research);

        care.SendReferral(scope: DisclosureScope.Scores).AssertRefused("REF002");
    }

    [Fact]
    public void CheckCommand_WiderThanTheConsent_RefusesAndNamesWhatIsNotCovered()
    {
        var care = Proposed();
        care.GrantConsent(DisclosureScope.Scores);

        Assert.Equal("notes", care.SendReferral(scope: [DisclosureScope.Scores, DisclosureScope.Notes]).AssertRefused("REF002").Says("scope"));
    }

    [Fact]
    public void CheckCommand_TwoConsentsTogether_AddUp()
    {
        var care = Proposed();
        care.GrantConsent(DisclosureScope.Scores);
        care.Clinic.GrantConsent([DisclosureScope.Notes], "consent2", recipient: "Dr. Grey");

        care.SendReferral(scope: [DisclosureScope.Scores, DisclosureScope.Notes]).AssertAccepted();
    }

    // A consent ends with its last day, at 24:00 in the clinic's time zone.
    [Theory]
    [InlineData(10, 23.75, true)]
    [InlineData(11, 0, false)]
    public void CheckCommand_OnTheLastDayOfTheConsent_Accepts(int day, double hour, bool accepted)
    {
        var care = Proposed();
        care.Clinic.GrantConsent([DisclosureScope.Scores], expiresOn: new DateOnly(2026, 1, 15));

        Assert.Equal(accepted, care.OnDay(day, hour).SendReferral(scope: DisclosureScope.Scores).Accepted);
    }

    [Fact]
    public void CheckCommand_Revoked_Refuses()
    {
        var care = Proposed();
        care.GrantConsent(DisclosureScope.Scores);
        care.Clinic.RevokeConsent();

        care.SendReferral(scope: DisclosureScope.Scores).AssertRefused("REF002");
    }

    [Fact]
    public void CheckCommand_DatedBeforeTheRevocation_IsJudgedNow()
    {
        var care = Proposed();
        care.GrantConsent(DisclosureScope.Scores);
        care.OnDay(1).Clinic.RevokeConsent();

        care.Dated(TestClinic.Day(0, 10)).SendReferral(scope: DisclosureScope.Scores).AssertRefused("REF002");
    }

    [Fact]
    public void CheckCommand_EmergencyWithoutConsent_SendsWhatHelps()
    {
        var care = Proposed(Urgency.Emergency);

        care.SendReferral(scope: [DisclosureScope.RedFlags, DisclosureScope.Reactions, DisclosureScope.Scores]).AssertAccepted();

        Assert.True(Assert.Single(care.Clinic.ReadClient("c1").Privacy.Disclosures).Event.WithoutConsent);
    }

    [Theory]
    [InlineData(DisclosureScope.Notes)]
    [InlineData(DisclosureScope.Plan)]
    public void CheckCommand_EmergencyWithoutConsent_RefusesMore(DisclosureScope scope) =>
        Proposed(Urgency.Emergency).SendReferral(scope: scope).AssertRefused("REF002", "emergency");

    [Fact]
    public void CheckCommand_UrgentWithoutConsent_IsNoEmergency() =>
        Proposed(Urgency.Urgent).SendReferral(scope: DisclosureScope.RedFlags).AssertRefused("REF002");

    private static TestEpisode Proposed(Urgency urgency = Urgency.Routine)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ProposeReferral(urgency: urgency);
        return care;
    }

    [Fact]
    public void Descriptor_SwitchedOffOrLowered_IsNotPossible() => LockedRule.AssertLocked("REF002");

    [Fact]
    public void CheckCommand_RoutineWithoutConsent_SaysThatConsentIsMissing() =>
        Assert.Equal("REF002", Proposed().SendReferral(scope: DisclosureScope.Scores).AssertRefused("REF002").MessageKey);

    [Fact]
    public void CheckCommand_EmergencyWithConsent_IsSentWithIt()
    {
        var care = Proposed(Urgency.Emergency);
        care.GrantConsent(DisclosureScope.Scores);

        care.SendReferral(scope: DisclosureScope.Scores).AssertAccepted();

        Assert.False(Assert.Single(care.Clinic.ReadClient("c1").Privacy.Disclosures).Event.WithoutConsent);
    }

    [Fact]
    public void CheckCommand_ScopeListedTwice_IsSentOnceAfterTheIdentity()
    {
        var care = Proposed();
        care.GrantConsent(DisclosureScope.Scores);

        care.SendReferral(scope: [DisclosureScope.Scores, DisclosureScope.Identity, DisclosureScope.Scores]).AssertAccepted();

        Assert.Equal([DisclosureScope.Identity, DisclosureScope.Scores], Assert.Single(care.Clinic.ReadClient("c1").Privacy.Disclosures).Event.Scope.AsEnumerable());
    }
}
