using System.Globalization;
using Spectre.Console;
using TherapyOutcomes.Cli.Wording;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Writes a review as tables for people.</summary>
internal sealed class ReviewTables(CliHost host, ReviewReport report)
{
    private readonly IAnsiConsole _console = Tables.Console(host);

    public void Write()
    {
        Say($"{report.Request.Measure.Id} as of {Phrases.English.Day(report.File.AsOf)}. {ThresholdWords.Of(report.Request.Measure)}");
        Say(report.File.ReadAs);
        _console.WriteLine();
        WriteCounts();
        _console.WriteLine();
        WriteNewest();
        WriteGroups();
        _console.WriteLine();
        new WorklistTable(_console, host.Width, report).Write();
        if (ThresholdWords.Sources(report.Request.Measure) is { Length: > 0 } sources)
        {
            _console.WriteLine();
            Say($"Where the thresholds come from: {sources}");
        }
    }

    private void WriteCounts()
    {
        var counts = Tables.Plain("Clients", "");
        Add(counts, "in the file", report.Clients);
        Add(counts, "with a later score", report.WithFollowUp);
        Add(counts, "improved at any time", report.EverImproved);
        Add(counts, "  lost the gain again", report.GainsLost);
        if (report.GainsLost > 0)
        {
            Add(counts, "    before it was sustained (relapse)", report.Relapsed);
            Add(counts, "    after it was sustained (recurrence)", report.Recurred);
            Add(counts, "    and improved once more", report.Regained);
        }

        foreach (var (stage, count) in report.Stages)
        {
            Add(counts, $"now in {stage}", count);
        }

        Add(counts, "rows used / without a score / refused", $"{report.File.Used} / {report.File.Missing} / {report.File.Refused.Count()}");

        _console.Write(counts);
    }

    private void WriteNewest()
    {
        var newest = Tables.Plain("Now, compared with the start", "Clients");
        foreach (var verdict in GroupTable.Verdicts)
        {
            Add(newest, VerdictWords.Of(verdict), report.Newest(verdict));
            if (verdict == Verdict.Improved && report.Mixed > 0)
            {
                Add(newest, "  while another measure is worse (mixed)", report.Mixed);
            }
        }

        foreach (var (why, count) in report.CannotBeJudged)
        {
            Add(newest, $"can't be judged: {Standing.InWords(why)}", count);
        }

        _console.Write(newest);
        if (report.Worse.Any())
        {
            Say($"First look at these clients, who are worse than at the start: {string.Join(", ", report.Worse.Select(Shown.Plain))}.");
        }
    }

    private void WriteGroups()
    {
        if (report.Groups.Any())
        {
            _console.WriteLine();
            _console.Write(GroupTable.Of(report.Groups, host.Width));
        }
    }

    private static void Add(Table table, string what, int count) => Add(table, what, count.ToString(CultureInfo.InvariantCulture));

    private static void Add(Table table, string what, string value) => table.AddRow(new Text(what), new Text(value).RightJustified());

    private void Say(string text) => _console.Write(new Text(text + "\n"));
}
