using System.CommandLine;
using TherapyOutcomes.Cli.Reviewing;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary><c>review</c>: a table of scores in; who got better and what comes next out.</summary>
internal static class ReviewCommand
{
    public static CliCommand Build(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Scores as CSV with a header, one row a session; - reads what is piped in." };
        var client = Required("--client", "COLUMN", "The column that names the client.");
        var time = Required("--time", "COLUMN", "The column with dates such as 2026-01-31, or with numbers in --time-unit.");
        var score = Required("--score", "COLUMN", "The column with the score; empty or NA = missing.");
        var measure = Required("--measure", "ID", "A measure's id, such as ODI, NPRS or KOOS.pain (the command measures lists them); or a name of your own with the next four options.");
        var range = Text("--range", "LOW-HIGH", "Your own measure's lowest and highest score, such as 0-100 or -10-10.");
        var better = Text("--better", "lower|higher", "Which way your own measure points when the client is better.");
        var mic = Text("--mic", "X", "The smallest change that matters to clients, in points.");
        var mdc = Text("--mdc", "X", "The smallest change beyond measurement error, in points.");
        var unit = Text("--time-unit", "days|weeks|months", "The time column counts days, weeks or months.");
        var start = Text("--start", "DATE", "The day of time 0. Default: such that the newest row is of today.");
        var asOf = Text("--as-of", "DATE", "Judge as of this day; later rows are left out. Default: the newest row's day.");
        var language = LanguageOption.Create();
        var json = new Option<bool>("--json") { Description = "One JSON object for programs, always complete." };
        var all = new Option<bool>("--all") { Description = "Show long lists to their end." };

        var command = new CliCommand("review", "Judge a file of scores: who improved during care, who lost it again, and what comes next for each.")
        {
            file, client, time, score, measure, range, better, mic, mdc, unit, start, asOf, language, all, json,
        };
        command.SetAction((parsed, cancellationToken) => new ReviewRun(host, new ReviewRequest
        {
            Path = parsed.GetRequiredValue(file),
            Columns = new ColumnNames(parsed.GetRequiredValue(client), parsed.GetRequiredValue(time), parsed.GetRequiredValue(score)),
            Measure = MeasureChoice.Make(
                parsed.GetRequiredValue(measure), parsed.GetValue(range), parsed.GetValue(better), parsed.GetValue(mic), parsed.GetValue(mdc)),
            TimeUnit = TimeColumn.Unit(parsed.GetValue(unit)),
            Start = Dates.Option("--start", parsed.GetValue(start)),
            AsOf = Dates.Option("--as-of", parsed.GetValue(asOf)),
            Words = parsed.Words(language),
            ShowsAll = parsed.GetValue(all),
            IsJson = parsed.GetValue(json),
        }).RunAsync(cancellationToken));
        return command;
    }

    private static Option<string> Required(string name, string help, string description) =>
        new(name) { HelpName = help, Description = description, Required = true };

    private static Option<string?> Text(string name, string help, string description) =>
        new(name) { HelpName = help, Description = description };
}
