using System.CommandLine;
using TherapyOutcomes.Cli.Explaining;
using TherapyOutcomes.Letters;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>
/// Defines the commands <c>worklist</c>, <c>explain</c> and <c>summary</c>. From a file of commands or a store, they show what to do, why, and
/// what to tell the client.
/// </summary>
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
        var (id, clinic) = (Id(), Clinic());
        var (records, language, json) = (RecordOptions.OfCommands(), LanguageOption.Create(), JsonOption());
        var command = new CliCommand("explain", "Explain why an episode is where it is, what is missing, and its history.") { id, clinic };
        Add(command, records, language, json);
        command.SetAction((parsed, cancellationToken) => new ExplainRun(
            host,
            Key(parsed.GetRequiredValue(clinic), parsed.GetRequiredValue(id)),
            records.Source(parsed, host),
            parsed.Words(language),
            parsed.GetValue(json)).RunAsync(cancellationToken));
        return command;
    }

    public static CliCommand Summary(CliHost host)
    {
        var (id, clinic) = (Id(), Clinic());
        var (records, language, json) = (RecordOptions.OfCommands(), LanguageOption.Create(), JsonOption());
        var note = new Option<bool>("--note") { Description = "Write a congratulatory note instead, once the improvement has lasted." };
        var command = new CliCommand("summary", "Write a summary of the improvement in plain words, for the client.") { id, clinic, note };
        Add(command, records, language, json);
        command.SetAction((parsed, cancellationToken) => new LetterRun(
            host,
            Key(parsed.GetRequiredValue(clinic), parsed.GetRequiredValue(id)),
            records.Source(parsed, host),
            parsed.GetValue(note) ? LetterKind.Congratulation : LetterKind.Summary,
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

    private static RecordKey Key(string clinic, string episode)
    {
        try
        {
            return RecordKey.For(new ClinicId(clinic), new EpisodeId(episode));
        }
        catch (ArgumentException)
        {
            throw new BadInputException($"'{Shown.Plain(episode)}' in the clinic '{Shown.Plain(clinic)}' can't be an episode. Ids are 1 to 64 characters from A-Z a-z 0-9 . _ -.");
        }
    }

    private static Argument<string> Id() => new("EPISODE") { Description = "The episode's id." };

    private static Option<string> Clinic() =>
        new("--clinic") { HelpName = "ID", Description = "The episode's clinic.", DefaultValueFactory = _ => ClinicId.Default.Value };

    private static Option<bool> JsonOption() => new("--json") { Description = "Print JSON." };
}
