using System.CommandLine;
using TherapyOutcomes.Cli.Reviewing;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>review</c> command, which reads a table of scores and shows who got better and what comes next.</summary>
internal static class ReviewCommand
{
    public static CliCommand Build(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Scores as CSV with a header, one row a session; - reads what is piped in." };
        var scores = new ScoreFileOptions(isOnlyWay: true);
        var asOf = new Option<string?>("--as-of") { HelpName = "DATE", Description = "Judge as of this day; later rows are left out. Default: the newest row's day." };
        var language = LanguageOption.Create();
        var json = new Option<bool>("--json") { Description = "One JSON object for programs, always complete." };
        var all = new Option<bool>("--all") { Description = "Show long lists to their end." };

        var command = new CliCommand("review", "Judge a file of scores: who improved during care, who lost it again, and what comes next for each.") { file };
        scores.AddTo(command);
        command.Add(asOf);
        command.Add(language);
        command.Add(all);
        command.Add(json);
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = scores.Request(parsed, parsed.GetRequiredValue(file), Dates.Option("--as-of", parsed.GetValue(asOf)), parsed.Words(language));
            return new ReviewRun(host, request with { ShowsAll = parsed.GetValue(all), IsJson = parsed.GetValue(json) }).RunAsync(cancellationToken);
        });
        return command;
    }
}
