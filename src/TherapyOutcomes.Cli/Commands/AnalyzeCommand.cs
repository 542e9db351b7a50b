using System.CommandLine;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Cli.Analyzing;
using TherapyOutcomes.Cli.Reviewing;
using TherapyOutcomes.Measures;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>analyze</c> command, which classifies each client's change between two time points from a table of scores.</summary>
internal static class AnalyzeCommand
{
    public static CliCommand Build(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Scores as CSV with a header, one row per client and time; - reads standard input." };
        var columns = new FileOptions(placesTimes: false);
        var measure = Text("--measure", "ID", "The measure, such as ODI: checks its range, scores --items, and says which rows of --measure-column to analyze.");
        var pre = Required("--pre", "TIME", "The earlier time point, as written in the column.");
        var post = Required("--post", "TIME", "The later time point, as written in the column.");
        var better = Text("--better", "lower|higher", "Whether lower or higher scores are better. Default: as --measure says.");
        better.TakesOneOf("lower", "higher");
        var method = Required("--method", string.Join('|', MethodNames.Methods), "How change is judged.");
        method.TakesOneOf(MethodNames.Methods);
        var mic = Text("--mic", "X", "anchor: the smallest improvement that matters to clients, in points.");
        var micWorse = Text("--mic-worse", "X", "anchor: the smallest deterioration that matters. Default: same as --mic.");
        var percent = Text("--percent", "X", "percentage: the improvement that counts, as a fraction of the score before, such as 0.3.");
        var percentWorse = Text("--percent-worse", "X", "percentage: the deterioration that counts. Default: same as --percent.");
        var rci = Among("--rci", "reliable-change: the formula. Default: JT.", MethodNames.Indices);
        var reliability = Text("--reliability", "R", "The measure's reliability, at least 0 and below 1.");
        var reliabilityPost = Text("--reliability-post", "R", "The reliability after; used by --rci NK only. Default: same as --reliability.");
        var significance = Text("--significance", "A", "The probability of mistaking chance for a change; below 0.5 for HA, which is one-sided. Default: 0.05.");
        var cutoff = Among("--cutoff", "statistical: where the clinical range ends; b and c need --functional-mean and --functional-sd. Default: a.", MethodNames.Cutoffs);
        var cutoffMethod = Among("--cutoff-method", "statistical: raw scores (JT), or true scores (HA, needs --reliability). Default: JT, or HA when combined with --rci HA.", MethodNames.CutoffMethods);
        var functionalMean = Text("--functional-mean", "M", "The mean score of people who don't have the complaint.");
        var functionalSd = Text("--functional-sd", "S", "Their standard deviation.");
        var clients = Text("--clients", "OUT.csv", "Write each client's id, pre, post, change, value (the index, or the percentage as a fraction) and category to this file.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object, with numbers in full precision." };

        var command = new CliCommand("analyze", "Classify each client's change between two time points by a published method, with the numbers behind it.")
        {
            file, pre, post, measure, better, method, mic, micWorse, percent, percentWorse, rci, reliability, reliabilityPost,
            significance, cutoff, cutoffMethod, functionalMean, functionalSd, clients, json,
        };
        columns.AddTo(command);
        string[] names = [.. command.Options.Select(option => option.Name)];
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                MissingOptions.RequireNone(columns.Missing(parsed));
                var chosen = MeasureOf(parsed.GetValue(measure), columns, parsed);
                return await new AnalyzeRun(host, new AnalyzeRequest
                {
                    File = columns.Request(parsed, parsed.GetRequiredValue(file), chosen, FileClinic.Today(host, TimeZoneInfo.Utc)),
                    Measure = chosen,
                    Pre = parsed.GetRequiredValue(pre),
                    Post = parsed.GetRequiredValue(post),
                    Better = DirectionOf(parsed.GetValue(better), chosen),
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

    private static Better DirectionOf(string? better, Measure? measure) => (better, measure) switch
    {
        (null, null) => throw new BadInputException("--better is missing. Give lower or higher, whichever is better for the client, or --measure, which knows it."),
        (null, { } known) => known.Better,
        ("lower", null or { Better: Better.Lower }) => Better.Lower,
        ("higher", null or { Better: Better.Higher }) => Better.Higher,
        (_, null) => throw new InvalidOperationException("The option takes one of two words."),
        (_, { } known) => throw new BadInputException($"--better is {better}, but {(known.Better == Better.Lower ? "lower" : "higher")} scores of {known.Id} are better. Leave one of --better and --measure out."),
    };

    private static Measure? MeasureOf(string? id, FileOptions columns, ParseResult parsed) =>
        id is not null ? MeasureChoice.Make(id, range: null, better: null, mic: null, mdc: null, columns.HasItems(parsed))
        : columns.NeedsMeasure(parsed) is { } option ? throw new BadInputException($"--measure is missing: {option} needs to know which measure to analyze.")
        : null;

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
