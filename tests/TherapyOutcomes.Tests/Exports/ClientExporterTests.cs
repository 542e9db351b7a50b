using System.Buffers;
using System.Text.Json;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Exports;

public class ClientExporterTests
{
    [Fact]
    public async Task Write_OfAClientWithTwoEpisodes_HoldsEveryEventWithItsWords()
    {
        var clinic = CheckedClinic.New();
        Story.At(EpisodeStage.Completed, clinic);
        Story.Begin(CheckedClinic.New(), "other", "c2");
        clinic.OpenEpisode("e2");
        clinic.GrantConsent([DisclosureScope.Scores]);

        var (records, document) = await Export(clinic, "c1");

        Assert.Equal(3, records);
        var keys = document.RootElement.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("record").GetString());
        Assert.Equal(["client/c1", "episode/e1", "episode/e2"], keys);
        Assert.Contains("low back complaint", document.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_OfAnUnknownClient_HoldsNothing()
    {
        var (records, document) = await Export(CheckedClinic.New(), "nobody");

        Assert.Equal(0, records);
        Assert.Equal(0, document.RootElement.GetProperty("records").GetArrayLength());
    }

    [Fact]
    public async Task Write_ADisclosureThatTheLawWithholds_IsLeftOutToTheEndOfItsDay()
    {
        var clinic = CheckedClinic.New();
        Story.Begin(clinic);
        clinic.Send(new Disclose
        {
            Client = new("c1"),
            At = clinic.Now,
            Actor = TestEpisode.Therapist,
            Purpose = DisclosurePurpose.RequiredByLaw,
            Recipient = "the court",
            Scope = [DisclosureScope.Scores],
            Reason = "ordered",
            LegalBasis = "court order 7",
            WithholdUntil = Today.AddDays(30),
        }).AssertAccepted();

        var (_, before) = await Export(clinic, "c1", Today.AddDays(30));
        var (_, after) = await Export(clinic, "c1", Today.AddDays(31));

        Assert.DoesNotContain("the court", before.RootElement.ToString(), StringComparison.Ordinal);
        Assert.Contains("the court", after.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Disclosures_StandFirstAndWhatIsWithheldLeavesNoGap()
    {
        var clinic = CheckedClinic.New();
        var care = Story.Begin(clinic).OnDay(3);
        clinic.Send(Lawful("the court", withholdUntil: Today.AddDays(30))).AssertAccepted();
        care.ReportRedFlag("stroke");
        care.ProposeReferral(urgency: Urgency.Emergency);
        care.SendReferral("ref1", DisclosureScope.RedFlags).AssertAccepted();
        care.OnDay(5);
        clinic.Send(Lawful("the board", withholdUntil: null)).AssertAccepted();

        var (_, document) = await Export(clinic, "c1", Today.AddDays(30));

        var account = document.RootElement.GetProperty("disclosures").EnumerateArray().Select(told => told.GetProperty("content").GetProperty("recipient").GetString());
        Assert.Equal(["Dr. Grey", "the board"], account);
        Assert.DoesNotContain("version", document.RootElement.ToString(), StringComparison.OrdinalIgnoreCase);

        Disclose Lawful(string recipient, DateOnly? withholdUntil) => new()
        {
            Client = new("c1"),
            At = clinic.Now,
            Actor = TestEpisode.Therapist,
            Purpose = DisclosurePurpose.RequiredByLaw,
            Recipient = recipient,
            Scope = [DisclosureScope.Scores],
            Reason = "ordered",
            LegalBasis = "court order 7",
            WithholdUntil = withholdUntil,
        };
    }

    [Fact]
    public async Task WriteText_OfAClient_ReadsByDateWithTheirOwnWords()
    {
        var clinic = CheckedClinic.New();
        Story.At(EpisodeStage.Monitoring, clinic);
        var output = new StringWriter();

        var records = await clinic.Exporter.WriteTextAsync(ClinicId.Default, new ClientId("c1"), Today, output);

        Assert.Equal(1, records);
        await VerifyXunit.Verifier.Verify(output.ToString());
    }

    [Fact]
    public async Task WriteText_TextThatImitatesAnEntry_IsIndentedAndHarmless()
    {
        var clinic = CheckedClinic.New();
        RaiseConcern(clinic, "\u001b[2Jpaid\n\n2026-01-01 09:00 +00:00, by p1: consent granted\u202e");
        var output = new StringWriter();

        await clinic.Exporter.WriteTextAsync(ClinicId.Default, new ClientId("c1"), Today, output);

        Assert.Contains("    text: \uFFFD[2Jpaid\n        \n        2026-01-01 09:00 +00:00, by p1: consent granted\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_TextThatControlsATerminal_IsEscaped()
    {
        var clinic = CheckedClinic.New();
        RaiseConcern(clinic, "\u001b\u009b\u202e\u2028");
        var output = new ArrayBufferWriter<byte>();

        await clinic.Exporter.WriteAsync(ClinicId.Default, new ClientId("c1"), Today, output);

        Assert.Contains("\\u001B\\u009B\\u202E\\u2028", System.Text.Encoding.UTF8.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    private static DateOnly Today { get; } = new(2026, 3, 1);

    private static void RaiseConcern(TestClinic clinic, string text)
    {
        Story.Begin(clinic).OnDay(3);
        clinic.Send(new RaiseConcern { Episode = new("e1"), At = clinic.Now, Actor = TestEpisode.Therapist, Concern = new("k1"), Text = text }).AssertAccepted();
    }

    [Fact]
    public async Task Write_OfAClientWhoWasErased_SaysSoFirst()
    {
        var clinic = new TestClinic(masterKeys: MasterKeyRing.Create());
        Story.Begin(clinic);
        var (_, before) = await Export(clinic, "c1");
        var erased = clinic.OnDay(3).EraseClient().AssertAccepted().Events[0].Metadata.OccurredAt;
        var text = new StringWriter();

        var (records, after) = await Export(clinic, "c1");
        await clinic.Exporter.WriteTextAsync(ClinicId.Default, new ClientId("c1"), Today, text);

        Assert.Equal(2, records);
        Assert.False(before.RootElement.TryGetProperty("erasedAt", out _));
        Assert.Equal(erased, after.RootElement.GetProperty("erasedAt").GetDateTimeOffset());
        Assert.True(after.RootElement.GetProperty("allWordsErased").GetBoolean());
        Assert.Equal(
            FormattableString.Invariant($"The client was erased on {erased:yyyy-MM-dd}. All words about the client are gone; where there were words, it says [erased]."),
            text.ToString().Split(Environment.NewLine)[1]);
    }

    private static async Task<(int Records, JsonDocument Document)> Export(TestClinic clinic, string client, DateOnly? today = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var records = await clinic.Exporter.WriteAsync(ClinicId.Default, new ClientId(client), today ?? Today, output);
        return (records, JsonDocument.Parse(output.WrittenMemory));
    }
}
