using TherapyOutcomes.Vault;

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
    public void CheckCommand_NobodyIsNamed_SaysWhoWasAskedForAndWhatIsMissing() => Assert.Equal(
        "No valid consent names 'Dr. Grey'. Ask the client for consent to a referral (missing: scores).",
        Said(Proposed().SendReferral(scope: DisclosureScope.Scores), "scores", variant: null));

    [Fact]
    public void CheckCommand_AnotherIsNamed_SaysBothNames()
    {
        var care = Proposed();
        care.Clinic.GrantConsent([DisclosureScope.Scores], recipient: "Dr. Gray");

        Assert.Equal(
            "No consent names 'Dr. Grey'. There is one for 'Dr. Gray'. Check the name, or ask the client for consent (missing: scores).",
            Said(care.SendReferral(scope: DisclosureScope.Scores), "scores", "other"));
    }

    // The newest first, each once; those to other purposes, revoked or expired say nothing.
    [Fact]
    public void CheckCommand_OthersAreNamed_SaysTheNewestOnce()
    {
        var care = Proposed();
        care.Clinic.GrantConsent([DisclosureScope.Scores], "k1", recipient: "Dr. Gray");
        care.Clinic.GrantConsent([DisclosureScope.Scores], "k2", recipient: "kind:dentist");
        care.Clinic.GrantConsent([DisclosureScope.Notes], "k3", recipient: "dr gray");
        care.Clinic.GrantConsent([DisclosureScope.Scores], "k4", DisclosurePurpose.Family, "Kim");
        care.Clinic.GrantConsent([DisclosureScope.Scores], "k5", recipient: "Dr. Lind");
        care.Clinic.RevokeConsent("k5");

        Assert.Contains("There is one for 'dr gray', 'kind:dentist'.", Said(care.SendReferral(scope: DisclosureScope.Scores), "scores", "other"), StringComparison.Ordinal);
    }

    [Fact]
    public void CheckCommand_NamedButForLess_SaysWhatIsMissing()
    {
        var care = Proposed();
        care.GrantConsent(DisclosureScope.Scores);

        Assert.Equal(
            "The consent for 'Dr. Grey' doesn't cover notes. Leave it out, or ask the client for consent.",
            Said(care.SendReferral(scope: [DisclosureScope.Scores, DisclosureScope.Notes]), "notes", "scope"));
    }

    [Fact]
    public void CheckCommand_WithAVault_SaysBothNamesToo()
    {
        var store = new InMemoryRecordStore();
        var care = Story.At(EpisodeStage.Treating, new TestClinic(store: store, masterKeys: MasterKeyRing.Create()));
        care.ProposeReferral();
        care.Clinic.GrantConsent([DisclosureScope.Scores], recipient: "Dr. Gray");

        var said = Said(care.SendReferral(scope: DisclosureScope.Scores), "scores", "other");

        Assert.Contains("'Dr. Grey'. There is one for 'Dr. Gray'.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind:nurse-practitioner", "nurse practitioner")]
    [InlineData("kind:nurse practitioner", "Nurse_Practitioner")]
    [InlineData("kind:hand therapist", "hand-therapist")]
    public void CheckCommand_WithAVaultAndAKindOfSeveralWords_Matches(string named, string kind)
    {
        var store = new InMemoryRecordStore();
        var care = Story.At(EpisodeStage.Treating, new TestClinic(store: store, masterKeys: MasterKeyRing.Create()));
        care.ProposeReferral(recipient: new Professional { Kind = kind, Name = "Lee" });
        care.Clinic.GrantConsent([DisclosureScope.Scores], recipient: named).AssertAccepted();

        care.SendReferral(scope: DisclosureScope.Scores).AssertAccepted();
    }

    // Clinical "blank_recipient": neither the consent nor the proposal is recorded, so there is nothing to send.
    [Fact]
    public void Play_BlankRecipients_AreMalformedAndCoverNobody()
    {
        var clinic = CheckedClinic.New();
        clinic.Play("""{"actor":"p1","type":"open-episode","at":"2026-01-01T09:00:00Z","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""").AssertAccepted();

        Assert.Equal("recipients[0]", clinic.Play("""{"actor":"p1","type":"grant-consent","at":"2026-01-01T10:00:00Z","client":"c1","consent":"g1","purposes":["referral"],"recipients":[" "],"scope":["scores"]}""").Error?.Field);
        Assert.Equal("to.name", clinic.Play("""{"actor":"p1","type":"propose-referral","at":"2026-01-02T09:00:00Z","episode":"e1","referral":"r1","to":{"kind":"physician","name":""},"reason":"r","urgency":"routine"}""").Error?.Field);
        clinic.Play("""{"actor":"p1","type":"send-referral","at":"2026-01-02T10:00:00Z","episode":"e1","referral":"r1","scope":["scores"]}""").AssertRefused("REC001");
    }

    [Theory]
    [InlineData("to.name", "physician", "\u200b")]
    [InlineData("to.name", "physician", ".")]
    [InlineData("to.kind", "-", "Dr. Grey")]
    public void ProposeReferral_ToNobody_IsMalformed(string field, string kind, string name) =>
        Assert.Equal(field, Story.At(EpisodeStage.Treating).ProposeReferral(recipient: new Professional { Kind = kind, Name = name }).Error?.Field);

    private static string Said(Answer answer, string scope, string? variant)
    {
        answer.AssertRefused("REF002", variant);
        return answer.Findings.Single(finding => finding.Says("scope") == scope).InWords(MessageFormatter.English);
    }

    [Fact]
    public void CheckCommand_EmergencyWithConsent_IsSentWithIt()
    {
        var care = Proposed(Urgency.Emergency);
        care.ReportRedFlag("stroke");
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
