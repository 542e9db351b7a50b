using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Cultures;

/// <summary>All that the library stores, compares and says while commands are played, line by line. Event ids are left out: they are random.</summary>
internal static class Transcript
{
    public static async Task<List<string>> OfAsync(IEnumerable<Command> commands, ClinicPolicy? policy = null)
    {
        policy ??= new ClinicPolicy();
        var (clinic, lines, number) = (new TestClinic(policy: policy), new List<string>(), 0);
        foreach (var command in commands.Select(command => command.CommandId is null ? command with { CommandId = new CommandId("m" + Write(number++)) } : command))
        {
            clinic.Now = command.At;
            Add(lines, clinic.Send(command));
        }

        foreach (var summary in await ((IRecordCatalog)clinic.Store).ListAllAsync(new RecordQuery { Clinic = ClinicId.Default }))
        {
            lines.Add(JsonSerializer.Serialize(summary with { Proof = null })); // made of event ids
            lines.Add($"{summary.OrderKey} {summary.EvaluationBasis}");
            foreach (var stored in clinic.ReadStored(summary.Key))
            {
                lines.Add(JsonSerializer.Serialize(stored with { EventId = default, PreviousHash = null, Hash = null, Payload = default }));
                lines.Add(RandomIds.Blanked(Encoding.UTF8.GetString(stored.Payload.Span)) + " " + Convert.ToHexString(stored.Texts.Span));
            }

            Add(lines, clinic.Evaluate(summary.Key, clinic.Now.AddDays(40)));
            await AddTextsAsync(lines, clinic, summary);
        }

        lines.Add(policy.Fingerprint);
        return lines;
    }

    private static void Add(List<string> lines, RecordEvaluation answer)
    {
        lines.Add(RandomIds.Blanked(AnswerWriter.Write(answer, MessageFormatter.English)));
        lines.Add(RandomIds.Blanked(AnswerWriter.Write(answer, MessageFormatter.Spanish)));
        lines.AddRange(answer.Findings.SelectMany(finding => finding.Evidence).Select(evidence => evidence.ToString()));
    }

    private static async Task AddTextsAsync(List<string> lines, TestClinic clinic, RecordSummary summary)
    {
        if (summary.Key.Kind == RecordKind.Episode)
        {
            foreach (var (kind, language) in Enum.GetValues<LetterKind>().SelectMany(kind => new[] { (kind, "en"), (kind, "es") }))
            {
                var letter = clinic.Letter(summary.Key.Id, kind, language);
                lines.Add($"{letter!.Text?.Reveal()}");
            }
        }
        else if (summary.Key.Kind == RecordKind.Client)
        {
            var (exporter, client, today) = (clinic.Exporter, new ClientId(summary.Key.Id), new DateOnly(2026, 4, 1));
            var json = new ArrayBufferWriter<byte>();
            using var text = new StringWriter(CultureInfo.CurrentCulture);
            await exporter.WriteAsync(summary.Key.Clinic, client, today, json);
            await exporter.WriteTextAsync(summary.Key.Clinic, client, today, text);
            lines.Add(Encoding.UTF8.GetString(json.WrittenSpan));
            lines.Add(text.ToString());
        }
    }

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
