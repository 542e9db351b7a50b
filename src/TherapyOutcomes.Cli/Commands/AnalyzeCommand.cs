using System.CommandLine;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Cli.Analyzing;
using TherapyOutcomes.Cli.Tabular;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>analyze</c> command, which classifies each client's change between two time points from a table of scores.</summary>
internal static class AnalyzeCommand
{
    public static CliCommand Build(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Scores as CSV with a header, one row a client and time; - reads what is piped in." };
        var client = Required("--client", "COLUMN", "The column that names the client.");
        var time = Required("--time", "COLUMN", "The column with the time: numbers, dates or names.");
        var pre = Required("--pre", "TIME", "The time before, as the column writes it.");
        var post = Required("--post", "TIME", "The time after, as the column writes it.");
        var score = Required("--score", "COLUMN", "The column with the score; empty or NA = missing.");
        var better = Required("--better", "lower|higher", "Which way the score points when the client is better.");
        better.TakesOneOf("lower", "higher");
        var group = Text("--group", "COLUMN", "The column with the client's group; groups are counted apart, never ranked.");
        var method = Required("--method", string.Join('|', MethodNames.Methods), "How change is judged.");
        method.TakesOneOf(MethodNames.Methods);
        var mic = Text("--mic", "X", "anchor: the smallest change for the better that matters to clients, in points.");
        var micWorse = Text("--mic-worse", "X", "anchor: the same for the worse. Default: as --mic.");
        var percent = Text("--percent", "X", "percentage: the change for the better that counts, as a fraction of the score before, such as 0.3.");
        var percentWorse = Text("--percent-worse", "X", "percentage: the same for the worse. Default: as --percent.");
        var rci = Among("--rci", "reliable-change: the formula. Default: JT.", MethodNames.Indices);
        var reliability = Text("--reliability", "R", "The measure's reliability, at least 0 and below 1.");
        var reliabilityPost = Text("--reliability-post", "R", "The reliability after; only --rci NK uses it. Default: as --reliability.");
        var significance = Text("--significance", "A", "The probability of calling chance a change; below 0.5 for HA, which looks to one side. Default: 0.05.");
        var cutoff = Among("--cutoff", "statistical: where the clinical range ends; b and c need --functional-mean and --functional-sd. Default: a.", MethodNames.Cutoffs);
        var cutoffMethod = Among("--cutoff-method", "statistical: raw scores (JT), or true scores (HA, needs --reliability). Default: JT, but HA in a combination with --rci HA.", MethodNames.CutoffMethods);
        var functionalMean = Text("--functional-mean", "M", "The mean score of people without the complaint.");
        var functionalSd = Text("--functional-sd", "S", "Their standard deviation.");
        var clients = Text("--clients", "OUT.csv", "Write id, pre, post, change, value (the index, or the percentage as a fraction) and category of each client.");
        var json = new Option<bool>("--json") { Description = "One JSON object for programs, numbers in full precision." };

        var command = new CliCommand("analyze", "Class every client of a file from one time to another, by a published method, with the numbers behind it.")
        {
            file, client, time, pre, post, score, better, group, method, mic, micWorse, percent, percentWorse, rci, reliability, reliabilityPost,
            significance, cutoff, cutoffMethod, functionalMean, functionalSd, clients, json,
        };
        string[] names = [.. command.Options.Select(option => option.Name)];
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await new AnalyzeRun(host, new AnalyzeRequest
                {
                    Path = parsed.GetRequiredValue(file),
                    Columns = new ColumnNames(parsed.GetRequiredValue(client), parsed.GetRequiredValue(time), parsed.GetRequiredValue(score), parsed.GetValue(group)),
                    Pre = parsed.GetRequiredValue(pre),
                    Post = parsed.GetRequiredValue(post),
                    Better = parsed.GetRequiredValue(better) == "lower" ? BetterIs.Lower : BetterIs.Higher,
                    Method = MethodChoice.Make(new MethodOptions
                    {
                        Method = parsed.GetRequiredValue(method),
                        Mic = parsed.GetValue(mic),
                        MicWorse = parsed.GetValue(micWorse),
                        Percent = parsed.GetValue(percent),
                        PercentWorse = parsed.GetValue(percentWorse),
                        Rci = parsed.GetValue(rci),
                        Reliability = parsed.GetValue(reliability),
                        ReliabilityPost = parsed.GetValue(reliabilityPost),
                        Significance = parsed.GetValue(significance),
                        Cutoff = parsed.GetValue(cutoff),
                        CutoffMethod = parsed.GetValue(cutoffMethod),
                        FunctionalMean = parsed.GetValue(functionalMean),
                        FunctionalSd = parsed.GetValue(functionalSd),
                    }),
                    OptionNames = names,
                    ClientsPath = parsed.GetValue(clients),
                    IsJson = parsed.GetValue(json),
                }).RunAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (AnalysisParameterException error)
            {
                throw new BadInputException(ParameterMessage.Of(error, names));
            }
        });
        return command;
    }

    private static Option<string> Required(string name, string help, string description) =>
        new(name) { HelpName = help, Description = description, Required = true };

    private static Option<string?> Text(string name, string help, string description) =>
        new(name) { HelpName = help, Description = description };

    private static Option<string?> Among(string name, string description, string[] values)
    {
        var option = Text(name, string.Join('|', values), description);
        option.TakesOneOf(values);
        return option;
    }
}
