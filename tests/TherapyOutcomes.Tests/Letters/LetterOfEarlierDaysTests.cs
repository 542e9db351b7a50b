using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Letters;

/// <summary>Letters as of an earlier day: what has come since is left out of them, but what forbids a letter now forbids them, too.</summary>
public sealed class LetterOfEarlierDaysTests
{
    private static readonly DisclosureScope[] All = Enum.GetValues<DisclosureScope>();

    [Fact]
    public async Task Letter_ClientErasedSince_IsNotWritten()
    {
        var care = Story.At(EpisodeStage.Referring, new TestClinic(masterKeys: MasterKeyRing.Create()));
        care.GrantConsent(All);
        care.ProposeReferral();
        var before = care.Clinic.Now;
        care.Later(TimeSpan.FromDays(1));
        care.Clinic.EraseClient().AssertAccepted();

        Assert.Equal("REC002.erased", Assert.Single((await SummaryAsync(care, before))!.Findings).MessageKey);
        Assert.Equal("REC002.erased", Assert.Single((await ProfessionalAsync(care, before))!.Findings).MessageKey);
    }

    [Fact]
    public async Task Letter_ConsentRevokedSince_IsNotWritten()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.GrantConsent(All);
        care.ProposeReferral();
        var before = care.Clinic.Now;
        care.Later(TimeSpan.FromDays(1));
        Assert.NotNull((await ProfessionalAsync(care, before))!.Text);

        care.Clinic.RevokeConsent().AssertAccepted();

        Assert.Equal("REF002", (await ProfessionalAsync(care, before))!.Findings[0].Rule.Id);
    }

    [Fact]
    public async Task Letter_AbuseSuspectedSince_IsNotWrittenToGuardiansOfBefore()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.Clinic.RecordGuardian().AssertAccepted();
        var before = care.Clinic.Now;
        care.Later(TimeSpan.FromDays(1));
        Assert.NotNull((await SummaryAsync(care, before, LetterReader.Guardian))!.Text);

        care.ReportRedFlag("suspected-abuse").AssertAccepted();

        Assert.Equal("REC002.guardian", Assert.Single((await SummaryAsync(care, before, LetterReader.Guardian))!.Findings).MessageKey);
    }

    [Fact]
    public async Task Letter_RedFlagSince_IsNotWrittenToTheClient()
    {
        var care = Story.At(EpisodeStage.Referring);
        var before = care.Clinic.Now;
        care.Later(TimeSpan.FromDays(1)).ReportRedFlag("dvt").AssertAccepted();

        Assert.Equal("MON009", (await SummaryAsync(care, before))!.Findings[0].Rule.Id);
    }

    private static Task<ClientLetter?> SummaryAsync(TestEpisode care, DateTimeOffset asOf, LetterReader reader = LetterReader.Client) =>
        care.Clinic.Service.WriteLetterAsync(ClinicId.Default, new EpisodeId(care.Key.Id), LetterKind.Summary, asOf: asOf, reader: reader);

    private static Task<ProfessionalLetter?> ProfessionalAsync(TestEpisode care, DateTimeOffset asOf) =>
        care.Clinic.Service.WriteProfessionalLetterAsync(new ProfessionalLetterRequest { Episode = new EpisodeId(care.Key.Id), Referral = new("ref1"), Scope = [DisclosureScope.Scores], AsOf = asOf });
}
