using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Properties;

/// <summary>
/// All that a clinic says about a history, line by line: the answers to its commands and then, in a process that has read nothing but the
/// store, evaluations, explanations, letters, the worklist and the client's copy.
/// </summary>
/// <remarks>Instants for display are in UTC; nothing else is changed.</remarks>
internal static partial class Told
{
    private static readonly EpisodeId[] Episodes = [new("e1"), new("e2")];
    private static readonly ClientId Client = new("c1");

    // From the newest command on, over some windows of the rules.
    private static readonly TimeSpan[] Later = [TimeSpan.Zero, TimeSpan.FromHours(30), TimeSpan.FromDays(8), TimeSpan.FromDays(61)];

    public static async Task<string> ByAsync(ClinicPolicy policy, IRecordStore store, IEnumerable<Command> commands)
    {
        var (clinic, lines) = (new TestClinic(policy, store), new List<string>());
        foreach (var command in commands)
        {
            Add(lines, clinic.Play(command));
        }

        var reader = new TestClinic(policy, store);
        foreach (var later in Later)
        {
            reader.Now = clinic.Now + later;
            await AddEpisodesAsync(lines, reader);
            await AddWorklistAsync(lines, reader);
        }

        await AddCopyAsync(lines, reader);
        AddPast(lines, reader, clinic.Now.AddDays(-20));
        return string.Join('\n', lines);
    }

    private static async Task AddEpisodesAsync(List<string> lines, TestClinic clinic)
    {
        foreach (var episode in Episodes)
        {
            if (clinic.TryEvaluate(RecordKey.For(ClinicId.Default, episode)) is not { } evaluation)
            {
                continue;
            }

            Add(lines, evaluation);
            lines.Add(InUtc(AnswerWriter.Write((await clinic.Service.ExplainAsync(ClinicId.Default, episode))!)));
            foreach (var kind in Enum.GetValues<LetterKind>())
            {
                lines.Add($"{clinic.Letter(episode.Value, kind)!.Text?.Reveal()}");
            }
        }
    }

    private static async Task AddWorklistAsync(List<string> lines, TestClinic clinic)
    {
        var page = await clinic.Worklist.ReadAsync(new WorklistRequest());
        lines.AddRange(page.Entries.Select(entry => string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Record} {entry.Stage} {entry.IsHeld} {entry.Command} {entry.Rule} {entry.DueOn:O} {entry.Urgency} {entry.MessageKey} {entry.InWords(MessageFormatter.Spanish)}")));
        foreach (var summary in await ((IRecordCatalog)clinic.Store).ListAllAsync(new RecordQuery { Clinic = ClinicId.Default }))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{summary.Key} {summary.Version} {summary.OrderKey} {summary.ReviewAt:O}"));
        }
    }

    private static async Task AddCopyAsync(List<string> lines, TestClinic clinic)
    {
        var json = new ArrayBufferWriter<byte>();
        await clinic.Exporter.WriteAsync(ClinicId.Default, Client, clinic.Policy.DayOf(clinic.Now), json);
        lines.Add(InUtc(Encoding.UTF8.GetString(json.WrittenSpan)));
    }

    private static void AddPast(List<string> lines, TestClinic clinic, DateTimeOffset asOf)
    {
        foreach (var episode in Episodes)
        {
            lines.Add(clinic.TryEvaluate(RecordKey.For(ClinicId.Default, episode), asOf) is { } past ? AnswerWriter.Write(past) : "not yet");
        }
    }

    private static void Add(List<string> lines, RecordEvaluation evaluation) =>
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{RandomIds.Blanked(AnswerWriter.Write(evaluation))} {evaluation.ReviewAt:O}"));

    private static string InUtc(string json) => Instant().Replace(
        RandomIds.Blanked(json), found => DateTimeOffset.Parse(found.Value, CultureInfo.InvariantCulture).ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)")]
    private static partial Regex Instant();
}
