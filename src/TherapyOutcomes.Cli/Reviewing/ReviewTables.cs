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
        Say($"{report.Request.Measure.Id} as of {Phrases.English.Day(report.File.AsOf)}. \"Improved\" means a change during care that is beyond measurement error and meaningful to clients. Scores can't tell whether care brought it about.");
        _console.WriteLine();
        WriteCounts();
        _console.WriteLine();
        WriteNewest();
        _console.WriteLine();
        new WorklistTable(_console, host.Width, report).Write();
    }

    private void WriteCounts()
    {
        var counts = Tables.Plain("Clients", "");
        Add(counts, "in the file", report.Clients);
        Add(counts, "with a follow-up", report.WithFollowUp);
        Add(counts, "ever Improved during care", report.EverImproved);
        Add(counts, "lost the gain at least once", report.GainsLost);
        if (report.GainsLost > 0)
        {
            Add(counts, "  before it was sustained (relapse)", report.Relapsed);
            Add(counts, "  after it was sustained (recurrence)", report.Recurred);
            Add(counts, "  and Improved again later", report.Regained);
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
        var newest = Tables.Plain("Newest score against the baseline", "Clients");
        Add(newest, "improved", report.Newest(Verdict.Improved));
        Add(newest, "possibly improved", report.Newest(Verdict.PossiblyImproved));
        Add(newest, "unchanged", report.Newest(Verdict.Unchanged));
        Add(newest, "possibly deteriorated", report.Newest(Verdict.PossiblyDeteriorated));
        Add(newest, "deteriorated", report.Newest(Verdict.Deteriorated));
        foreach (var (why, count) in report.CannotBeJudged)
        {
            Add(newest, $"can't be judged: {why}", count);
        }

        _console.Write(newest);
        if (report.Worse.Any())
        {
            Say($"First look at these clients, who are worse than at the start: {string.Join(", ", report.Worse.Select(Shown.Plain))}.");
        }
    }

    private static void Add(Table table, string what, int count) => Add(table, what, count.ToString(CultureInfo.InvariantCulture));

    private static void Add(Table table, string what, string value) => table.AddRow(new Text(what), new Text(value).RightJustified());

    private void Say(string text) => _console.Write(new Text(text + "\n"));
}
