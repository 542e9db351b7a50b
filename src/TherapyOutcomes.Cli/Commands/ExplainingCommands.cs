using System.CommandLine;
using TherapyOutcomes.Cli.Explaining;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the commands <c>worklist</c> and <c>explain</c>. From a file of commands or a store, they show what to do and why.</summary>
internal static class ExplainingCommands
{
    public static CliCommand Worklist(CliHost host)
    {
        var (records, language, json) = (RecordOptions.OfCommands(), LanguageOption.Create(), JsonOption());
        var command = new CliCommand("worklist", "Show what to do for every episode in a file of commands or a store, most urgent first.");
        Add(command, records, language, json);
        command.SetAction((parsed, cancellationToken) =>
            new WorklistRun(host, records.Source(parsed, host), parsed.Words(language), parsed.GetValue(json)).RunAsync(cancellationToken));
        return command;
    }

    public static CliCommand Explain(CliHost host)
    {
        var (episode, records, language, json) = (new EpisodeOptions(), RecordOptions.OfCommands(), LanguageOption.Create(), JsonOption());
        var command = new CliCommand("explain", "Explain why an episode is where it is, what is missing, and its history.");
        episode.AddTo(command);
        Add(command, records, language, json);
        command.SetAction((parsed, cancellationToken) => new ExplainRun(
            host,
            episode.Key(parsed),
            records.Source(parsed, host),
            parsed.Words(language),
            parsed.GetValue(json)).RunAsync(cancellationToken));
        return command;
    }

    private static void Add(CliCommand command, RecordOptions records, Option<string> language, Option<bool> json)
    {
        records.AddTo(command);
        command.Add(language);
        command.Add(json);
    }

    private static Option<bool> JsonOption() => new("--json") { Description = "Print JSON." };
}
