using System.CommandLine;
using TherapyOutcomes.Cli.Reviewing;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>review</c> command, which reads a table of scores and shows who got better and what comes next. It can keep the scores in a store.</summary>
internal static class ReviewCommand
{
    public static CliCommand Build(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Scores as CSV with a header: one row per session, or one per client with --wide; - reads standard input." };
        var scores = new ScoreReviewOptions();
        var keeping = new ScoreKeepingOptions();
        var asOf = new Option<string?>("--as-of") { HelpName = "DATE", Description = "Evaluate as of this day and refuse later rows. Default: the day of the newest row." };
        var zone = TimeZoneOption.Create();
        var language = LanguageOption.Create();
        var json = new Option<bool>("--json") { Description = "Print one JSON object, always complete." };
        var all = new Option<bool>("--all") { Description = "Show long lists in full." };

        var command = new CliCommand("review", "Evaluate a file of scores: who improved during care, who lost the gain again, and what comes next for each client.") { file };
        scores.AddTo(command);
        keeping.AddTo(command);
        command.Add(asOf);
        command.Add(zone);
        command.Add(language);
        command.Add(all);
        command.Add(json);
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = scores.Request(parsed, parsed.GetRequiredValue(file), Dates.Option("--as-of", parsed.GetValue(asOf)), parsed.Zone(zone), parsed.Words(language), host);
            return new ReviewRun(host, keeping.AddTo(request, parsed, host) with { ShowsAll = parsed.GetValue(all), IsJson = parsed.GetValue(json) }).RunAsync(cancellationToken);
        });
        return command;
    }
}
