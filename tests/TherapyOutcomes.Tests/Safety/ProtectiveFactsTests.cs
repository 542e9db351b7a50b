using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace TherapyOutcomes.Tests.Safety;

/// <summary>What serves a protective flag is nowhere that the client or a guardian may look.</summary>
public sealed class ProtectiveFactsTests
{
    private const string Canary = "zqcanaryzq";
    private static readonly string[] Words = [Canary, "abuse", "child-protection", "CPS", "protective", "requiredByLaw"];
    private static readonly DateOnly Today = new(2030, 1, 1);

    [Fact]
    public void Submit_TheCaseLineByLine_TellsNobodyAndHoldsNothing()
    {
        var clinic = CheckedClinic.New();
        var answers = SuspectedAbuse.Commands.Select(clinic.Play).ToList();

        Assert.All(answers, answer => Assert.True(answer.Accepted));
        Assert.All(answers.TakeLast(SuspectedAbuse.Withheld), answer => answer.AssertLacks("MON009").AssertLacks("PRV005"));
        var end = clinic.Evaluate(RecordKey.For(ClinicId.Default, new EpisodeId("e-child"))).AssertLacks("PRV005").AssertLacks("MON009");
        end.AssertFinds("REF001", RuleSeverity.Advice, "protectiveClose");
        Assert.DoesNotContain(end.NextSteps, step => step.Command == "disclose");

        var closed = clinic.Play("""{"type":"clear-red-flag","at":"2026-04-01T09:00:00Z","actor":"rmt-ana","episode":"e-child","flag":"suspected-abuse","by":{"kind":"massage therapist","name":"Ana"},"detail":"taken up"}""");
        closed.AssertAccepted().AssertLacks("REF001");
    }

    [Fact]
    public void Evaluate_ReportWithoutAnAnswer_AsksUntilItsFlagIsClosed()
    {
        var clinic = CheckedClinic.New();
        foreach (var command in SuspectedAbuse.Commands)
        {
            clinic.Play(command).AssertAccepted();
        }

        var record = RecordKey.For(ClinicId.Default, new EpisodeId("e-child"));
        clinic.Evaluate(record, clinic.Now.AddDays(2)).AssertFinds("REF003");

        clinic.Play("""{"type":"clear-red-flag","at":"2026-04-01T09:00:00Z","actor":"rmt-ana","episode":"e-child","flag":"suspected-abuse","by":{"kind":"massage therapist","name":"Ana"},"detail":"taken up"}""").AssertAccepted().AssertLacks("REF003");
    }

    [Fact]
    public async Task Export_WithAndWithoutTheWithheldFacts_ReadsTheSame()
    {
        var (without, with) = (CheckedClinic.New(), CheckedClinic.New());
        foreach (var command in SuspectedAbuse.Commands.SkipLast(SuspectedAbuse.Withheld).Concat(Afterwards))
        {
            without.Play(command).AssertAccepted();
        }

        foreach (var command in WithCanaries(SuspectedAbuse.Commands).Concat(Afterwards))
        {
            with.Play(command).AssertAccepted();
        }

        Assert.Equal(await JsonOf(without), await JsonOf(with));
        Assert.Equal(await TextOf(without), await TextOf(with));
    }

    [Fact]
    public async Task EveryTextForTheClient_OfTheWithheldFacts_SaysNothing()
    {
        var clinic = CheckedClinic.New();
        foreach (var command in WithCanaries(SuspectedAbuse.Commands).Concat(Reactions))
        {
            clinic.Play(command).AssertAccepted();
        }

        var texts = new List<string> { await JsonOf(clinic), await TextOf(clinic) };
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            foreach (var language in new[] { "en", "es" })
            {
                foreach (var reader in Enum.GetValues<LetterReader>())
                {
                    var letter = await clinic.Service.WriteLetterAsync(ClinicId.Default, new EpisodeId("e-child"), kind, language, reader: reader);
                    texts.Add(letter?.Text?.Reveal() ?? "");
                }

                texts.Add(clinic.Card("e-child", language)!.Text.Reveal());
            }
        }

        Assert.All(texts, text => Assert.All(Words, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase)));
        Assert.NotEmpty(texts[^1]);
    }

    [Fact]
    public void Account_DisclosureByLawBeforeTheFlagWasReported_StaysInIt()
    {
        var clinic = CheckedClinic.New();
        var care = Story.Begin(clinic);
        clinic.Disclose(DisclosurePurpose.RequiredByLaw, "the court", [DisclosureScope.Scores], legalBasis: "an order").AssertAccepted();
        care.OnDay(3).ReportRedFlag("suspected-abuse");
        clinic.Disclose(DisclosurePurpose.RequiredByLaw, "the county", [DisclosureScope.Scores], legalBasis: "the law").AssertAccepted();

        var account = TherapyOutcomes.Exports.AccountOfDisclosures.Of(clinic.ReadClient("c1"), new ClinicPolicy(), Today);

        Assert.Equal("the court", Assert.Single(account).Event.Recipient.Reveal());
    }

    [Fact]
    public async Task Export_ReportThatWasProposedBeforeTheFlagAndSentSince_LeavesAllOfItOut()
    {
        var clinic = CheckedClinic.New();
        foreach (var command in SuspectedAbuse.Commands.SkipLast(SuspectedAbuse.Withheld))
        {
            clinic.Play(command).AssertAccepted();
        }

        var before = (await JsonOf(clinic), await TextOf(clinic));
        clinic.Play($$"""{"type":"propose-referral","at":"2026-03-16T23:50:00Z","actor":"rmt-ana","episode":"e-child","referral":"r9","to":{"kind":"child-protection","name":"{{Canary}}"},"reason":"{{Canary}}","urgency":"emergency"}""").AssertAccepted();
        clinic.Play($$"""{"type":"report-red-flag","at":"2026-03-17T08:00:00Z","actor":"rmt-ana","episode":"e-child","flag":"suspected-abuse","detail":"{{Canary}}"}""").AssertAccepted();
        clinic.Play("""{"type":"send-referral","at":"2026-03-17T08:05:00Z","actor":"rmt-ana","episode":"e-child","referral":"r9","scope":["redFlags"]}""").AssertAccepted();

        Assert.Equal(before, (await JsonOf(clinic), await TextOf(clinic)));
    }

    // What came of it is withheld as well, and so is a screening that names it.
    private static readonly string[] Reactions =
    [
        """{"type":"screen-red-flags","at":"2026-03-17T09:00:00Z","actor":"rmt-ana","episode":"e-child","asked":["dvt","suspected-abuse"],"positive":[]}""",
        $$"""{"type":"record-referral-response","at":"2026-03-18T09:00:00Z","actor":"rmt-ana","episode":"e-child","referral":"r9","response":"accepted","detail":"{{Canary}}"}""",
        $$"""{"type":"record-referral-report","at":"2026-03-19T09:00:00Z","actor":"rmt-ana","episode":"e-child","referral":"r9","summary":"{{Canary}}"}""",
        $$"""{"type":"clear-red-flag","at":"2026-03-20T09:00:00Z","actor":"rmt-ana","episode":"e-child","flag":"suspected-abuse","by":{"kind":"massage therapist","name":"{{Canary}}"},"detail":"{{Canary}}"}""",
    ];

    private static readonly string[] Afterwards =
    [
        """{"type":"record-score","at":"2026-03-23T08:50:00Z","actor":"rmt-ana","episode":"e-child","measure":"PSFS","items":[9,9,9]}""",
        """{"type":"record-session","at":"2026-03-23T09:00:00Z","actor":"rmt-ana","episode":"e-child","session":"s7","techniques":["swedish"],"minutes":30,"areas":["calf"]}""",
    ];

    private static IEnumerable<string> WithCanaries(IReadOnlyList<string> commands) => commands.Select((command, index) =>
    {
        if (index < commands.Count - SuspectedAbuse.Withheld)
        {
            return command;
        }

        var fields = JsonNode.Parse(command)!.AsObject();
        foreach (var name in new[] { "detail", "reason", "recipient", "legalBasis" }.Where(fields.ContainsKey))
        {
            fields[name] = $"{Canary} {fields[name]}";
        }

        return fields.ToJsonString();
    });

    private static async Task<string> JsonOf(TestClinic clinic)
    {
        var output = new ArrayBufferWriter<byte>();
        await clinic.Exporter.WriteAsync(ClinicId.Default, new ClientId("cl-minor-7"), Today, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static async Task<string> TextOf(TestClinic clinic)
    {
        var output = new StringWriter();
        await clinic.Exporter.WriteTextAsync(ClinicId.Default, new ClientId("cl-minor-7"), Today, output);
        return output.ToString();
    }
}
