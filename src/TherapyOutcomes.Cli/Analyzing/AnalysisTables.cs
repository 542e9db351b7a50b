using System.Globalization;
using Spectre.Console;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Writes an analysis as tables for people.</summary>
internal sealed class AnalysisTables(CliHost host, AnalysisReport report)
{
    // From this width on, each class gets its own column.
    private const int Wide = 100;

    private readonly IAnsiConsole _console = Tables.Console(host);

    public void Write()
    {
        Say(report.File.ReadAs);
        Say(AnalysisNotes.WithoutControl);
        _console.WriteLine();
        WriteClasses();
        _console.WriteLine();
        WriteGroups();
        WriteRates();
        _console.WriteLine();
        WriteNumbers();
    }

    private void WriteClasses()
    {
        var table = Tables.Plain("From before to after", "Clients");
        foreach (var change in report.Classes)
        {
            Add(table, ClassNames.ForPeople(change), Whole(report.Analysis.Counts[change]));
        }

        _console.Write(table);
    }

    private void WriteGroups()
    {
        if (report.Groups is null)
        {
            return;
        }

        _console.Write(host.Width >= Wide ? WideGroups() : NarrowGroups());
        _console.WriteLine();
    }

    private Table WideGroups()
    {
        var table = Tables.Plain(["Group", .. report.Classes.Select(ClassNames.ForPeople)]);
        foreach (var (group, counts) in report.ByGroup)
        {
            table.AddRow([Name(group), .. report.Classes.Select(change => new Text(Whole(counts[change])).RightJustified())]);
        }

        return table;
    }

    private Table NarrowGroups()
    {
        var table = Tables.Plain("Group", "Clients");
        foreach (var (group, counts) in report.ByGroup)
        {
            table.AddRow(Name(group), new Text(string.Join(", ", report.Classes.Select(change => $"{Whole(counts[change])} {ClassNames.ForPeople(change)}"))));
        }

        return table;
    }

    private void WriteRates()
    {
        var rates = ResponderRates.Of(report.Analysis.Counts, report.Pairs.Started);
        Say(Rate("Improved during care, of clients with a class", rates.Completers));
        Say(Rate("Of all clients in the file, counting those without a class as not improved", rates.MissingAsNonResponder));
        if (IsOfFew(rates.Completers) || IsOfFew(rates.MissingAsNonResponder))
        {
            Say("Few clients: read the counts, not the rate.");
        }
    }

    private void WriteNumbers()
    {
        var numbers = report.Analysis.Statistics;
        var table = Tables.Plain("Numbers behind it", "");
        Add(table, "clients with a row before or after", Whole(numbers.NOriginal));
        Add(table, "clients with both scores", Whole(numbers.NUsed));
        Add(table, "mean before", numbers.MeanPre);
        Add(table, "standard deviation before", numbers.SdPre);
        Add(table, "mean after", numbers.MeanPost);
        Add(table, "standard deviation after", numbers.SdPost);
        Add(table, "mean change", numbers.MeanChange);
        Add(table, "standard deviation of the change", numbers.SdChange);
        Add(table, "correlation of before and after", numbers.Correlation);
        Add(table, "standard error", numbers.StandardError);
        Add(table, "standard error of the difference", numbers.StandardErrorOfDifference);
        Add(table, "change that must be exceeded", numbers.ReliableChange);
        Add(table, "critical value", numbers.CriticalValue);
        Add(table, "cutoff", numbers.Cutoff);
        _console.Write(table);
    }

    private static string Rate(string what, Proportion? rate) => rate is null
        ? $"{what}: nobody."
        : string.Create(CultureInfo.InvariantCulture, $"{what}: {rate.Count} of {rate.Total}, {rate.Rate:0.0%} (95% interval {rate.Lower:0.0%} to {rate.Upper:0.0%}).");

    private static bool IsOfFew(Proportion? rate) => rate?.Total < SmallCells.SmallestPublished;

    private static Text Name(string group) => new(group.Length == 0 ? "(none)" : Shown.Plain(group));

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static void Add(Table table, string what, double? number)
    {
        if (number is { } known)
        {
            Add(table, what, known.ToString("0.000", CultureInfo.InvariantCulture));
        }
    }

    private static void Add(Table table, string what, string value) => table.AddRow(new Text(what), new Text(value).RightJustified());

    private void Say(string text) => _console.Write(new Text(text + "\n"));
}
