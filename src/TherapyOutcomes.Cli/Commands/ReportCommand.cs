using System.CommandLine;
using TherapyOutcomes.Cli.Reading;
using TherapyOutcomes.Cli.Reporting;
using TherapyOutcomes.Reporting;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>report</c> command, which reads scores, commands or a store and writes a page for the clinic.</summary>
internal static class ReportCommand
{
    public static CliCommand Build(CliHost host)
    {
        var records = new RecordOptions(
            "Commands, one JSON object per line (.jsonl), or scores as CSV with the column options; - reads standard input.",
            "Evaluate as of this day and leave out anything later. Default: the day of the newest row, or the time of the newest command. Not with --store, which is evaluated as of now.",
            looksBackInStore: false);
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "Write the page to this file, such as report.html. Default: standard output." };
        var name = new Option<string?>("--name") { HelpName = "TEXT", Description = "The clinic's name, for the heading." };
        var isPublic = new Option<bool>("--public") { Description = "Write a page that may leave the clinic: no clients, small counts withheld." };
        var scores = new ScoreReviewOptions();
        var complaint = new ComplaintOptions();
        var clinic = new Option<string?>("--clinic") { HelpName = "ID", Description = "The clinic. Default: the only one that there is." };

        var command = new CliCommand("report", "Write one HTML page: who is counted, what changed during care, each client's course, and what to do next.") { output, name, isPublic, clinic };
        records.AddTo(command);
        scores.AddTo(command);
        complaint.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var from = records.Source(parsed, host);
            IReportSource source = IsCsv(from, [.. scores.Given(parsed), .. complaint.Given(parsed)])
                ? parsed.GetValue(clinic) is null
                    ? new ScoreReport(host, scores.Request(parsed, from.Path!, from.AsOf, from.Policy.TimeZone, MessageFormatter.English, host), complaint.Told(parsed))
                    : throw new BadInputException($"{clinic.Name} has no effect on scores as CSV, which belong to no clinic. Leave it out.")
                : new CommandReport(host, from, parsed.GetValue(clinic) is { } id ? Ids.Clinic(id) : null);
            var options = new ReportOptions
            {
                Audience = parsed.GetValue(isPublic) ? ReportAudience.Public : ReportAudience.Clinic,
                ClinicName = parsed.GetValue(name),
            };
            return new ReportRun(host, source, parsed.GetValue(output), options).RunAsync(cancellationToken);
        });
        return command;
    }

    // Piped input has no file name that shows its format. Only CSV files have columns, so a column option means CSV.
    private static bool IsCsv(RecordSource from, List<string> given) => Path.GetExtension(from.Path)?.ToUpperInvariant() switch
    {
        null when given.Count > 0 => throw new BadInputException($"{given[0]} is for CSV files and has no effect on --store. Leave it out."),
        null => false,
        ".CSV" => true,
        ".JSONL" when given.Count > 0 => throw new BadInputException($"{given[0]} is for CSV files and has no effect on {from.Path}. Leave it out."),
        ".JSONL" => false,
        _ => given.Count > 0,
    };
}
