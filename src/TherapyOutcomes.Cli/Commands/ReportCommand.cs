using System.CommandLine;
using TherapyOutcomes.Cli.Reporting;
using TherapyOutcomes.Reporting;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>report</c> command, which reads scores or commands and writes a page for the clinic.</summary>
internal static class ReportCommand
{
    public static CliCommand Build(CliHost host)
    {
        var from = new Option<string>("--from") { HelpName = "FILE", Description = "Commands, one JSON object per line (.jsonl), or scores as CSV with the column options; - reads standard input.", Required = true };
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "Write the page to this file, such as report.html. Default: standard output." };
        var name = new Option<string?>("--name") { HelpName = "TEXT", Description = "The clinic's name, for the heading." };
        var isPublic = new Option<bool>("--public") { Description = "Write a page that may leave the clinic: no clients, small counts withheld." };
        var scores = new ScoreFileOptions(isOnlyWay: false);
        var asOf = new Option<string?>("--as-of") { HelpName = "DATE", Description = "Evaluate as of this day and leave out anything later. Default: the day of the newest row, or the time of the newest command." };
        var zone = TimeZoneOption.Create();
        var language = LanguageOption.Create();

        var command = new CliCommand("report", "Write one HTML page: who is counted, what changed during care, each client's course, and what to do next.") { from, output, name, isPublic };
        scores.AddTo(command);
        command.Add(zone);
        command.Add(asOf);
        command.Add(language);
        command.SetAction((parsed, cancellationToken) =>
        {
            var (path, day, words) = (parsed.GetRequiredValue(from), Dates.Option("--as-of", parsed.GetValue(asOf)), parsed.Words(language));
            IReportSource source = IsCsv(path, scores.Given(parsed).ToList())
                ? new ScoreReport(host, scores.Request(parsed, path, day, words))
                : new CommandReport(host, path, parsed.Zone(zone), day);
            var options = new ReportOptions
            {
                Audience = parsed.GetValue(isPublic) ? ReportAudience.Public : ReportAudience.Clinic,
                ClinicName = parsed.GetValue(name),
                Words = words,
            };
            return new ReportRun(host, source, path, parsed.GetValue(output), options).RunAsync(cancellationToken);
        });
        return command;
    }

    // Piped input has no file name that shows its format. Only CSV files have columns, so a column option means CSV.
    private static bool IsCsv(string path, List<string> given) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => true,
        ".JSONL" when given.Count > 0 => throw new BadInputException($"{given[0]} is for CSV files and has no effect on {path}. Leave it out."),
        ".JSONL" => false,
        _ => given.Count > 0,
    };
}
