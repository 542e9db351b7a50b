using TherapyOutcomes.Exports;

namespace TherapyOutcomes.Tests.Practices.Referral;

public sealed class InboundReferralTests
{
    public static TheoryData<EpisodeStage> Stages => [.. Enum.GetValues<EpisodeStage>()];

    [Theory]
    [MemberData(nameof(Stages))]
    public void RecordInboundReferral_InAnyStage_CanBeAnsweredWithAReport(EpisodeStage stage)
    {
        var care = Story.At(stage);
        care.RecordInboundReferral().AssertAccepted();
        care.GrantConsent(DisclosureScope.Scores);

        var answer = care.SendReport(scope: DisclosureScope.Scores).AssertAccepted();

        Assert.Equal([nameof(ReportSent), nameof(InformationDisclosed)], answer.Events.Select(recorded => recorded.Event.GetType().Name));
        var told = care.Clinic.ReadClient("c1").Privacy.Disclosures[^1].Event;
        Assert.Equal((DisclosurePurpose.Referral, "Dr. Grey", "in1", false), (told.Purpose, told.Recipient.Reveal(), told.Referral?.Value, told.WithoutConsent));
        Assert.Equal([DisclosureScope.Identity, DisclosureScope.Scores], told.Scope.AsEnumerable());
    }

    [Fact]
    public void RecordInboundReferral_ItsId_IsOneOfTheReferrals()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordInboundReferral("r1").AssertAccepted();

        care.ProposeReferral("r1").AssertRefused("REC001", "used");
        care.RecordInboundReferral("r1").AssertRefused("REC001", "used");
        care.SendReferral("r1").AssertRefused("REC001", "unknown");
        care.CloseReferral("r1").AssertRefused("REC001", "unknown");
    }

    [Fact]
    public void SendReport_OnAReferralToOthers_IsRefused()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ProposeReferral("r1").AssertAccepted();

        care.SendReport("r1").AssertRefused("REC001", "unknown");
    }

    [Fact]
    public void SendReport_WithoutConsent_IsRefusedWithTheReferrersName()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordInboundReferral().AssertAccepted();

        Assert.Contains("'Dr. Grey'", care.SendReport(scope: DisclosureScope.Scores).AssertRefused("REF002").InWords(MessageFormatter.English), StringComparison.Ordinal);
        care.GrantConsent(DisclosureScope.Scores);
        care.SendReport(scope: [DisclosureScope.Scores, DisclosureScope.Notes]).AssertRefused("REF002", "scope");
    }

    // A referral to us is no emergency of ours, so an open flag opens no way around the consent.
    [Fact]
    public void SendReport_WithAnEmergencyOpen_NeedsConsentAllTheSame()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordInboundReferral().AssertAccepted();
        care.ReportRedFlag("stroke");

        care.SendReport(scope: DisclosureScope.RedFlags).AssertRefused("REF002");
    }

    [Fact]
    public void SendReport_Twice_SendsBoth()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordInboundReferral().AssertAccepted();
        care.GrantConsent(DisclosureScope.Scores);
        care.SendReport(scope: DisclosureScope.Scores).AssertAccepted();
        care.SendReport(scope: DisclosureScope.Scores).AssertAccepted();

        Assert.Equal(2, Assert.Single(care.Read().Referral.Inbound).Reports.Count);
        Assert.Equal(2, AccountOfDisclosures.Of(care.Clinic.ReadClient("c1"), new ClinicPolicy(), Dates.Of(1)).Length);
    }

    [Theory]
    [InlineData("from.name", "physician", "\u200b")]
    [InlineData("from.kind", ".", "Dr. Grey")]
    public void RecordInboundReferral_FromNobody_IsMalformed(string field, string kind, string name) =>
        Assert.Equal(field, Story.At(EpisodeStage.Treating).RecordInboundReferral(referrer: new Professional { Kind = kind, Name = name }).Error?.Field);
}
