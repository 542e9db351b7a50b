using System.CommandLine;
using TherapyOutcomes.Cli.Erasing;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the commands <c>erase-client</c>, <c>hold-erasure</c> and <c>release-erasure</c>.</summary>
internal static class ErasureCommands
{
    private static readonly Dictionary<string, ErasureReason> Reasons = new()
    {
        ["client-request"] = ErasureReason.ClientRequest,
        ["retention-ended"] = ErasureReason.RetentionEnded,
        ["other"] = ErasureReason.Other,
    };

    public static CliCommand Erase(CliHost host)
    {
        var options = new ErasureOptions();
        var reason = new Option<string>("--reason") { HelpName = "client-request|retention-ended|other", Description = "Why the client is erased.", Required = true };
        reason.TakesOneOf([.. Reasons.Keys]);
        var yes = new Option<bool>("--yes") { Description = "Erase without asking. Needed unless somebody types the answer." };
        var command = new CliCommand("erase-client", "Destroy the keys of a client's words for good, and print the receipt. This can't be undone.");
        options.AddTo(command, reason, yes);
        command.SetAction((parsed, cancellationToken) =>
            new EraseRun(host, options.Request(parsed, host), Reasons[parsed.GetRequiredValue(reason)], parsed.GetValue(yes)).RunAsync(cancellationToken));
        return command;
    }

    public static CliCommand Hold(CliHost host)
    {
        var options = new ErasureOptions();
        var reason = Reason("The reason, such as a court's order.");
        var hold = new Option<string?>("--hold") { HelpName = "ID", Description = "The id of the new hold. Default: h1 and so on." };
        var command = new CliCommand("hold-erasure", "Record a legal hold: while it stands, the client can't be erased.");
        options.AddTo(command, reason, hold);
        command.SetAction((parsed, cancellationToken) => new HoldRun(host, options.Request(parsed, host), Text(parsed, reason)).HoldAsync(
            parsed.GetValue(hold) is { } id ? Ids.Hold(id) : null, cancellationToken));
        return command;
    }

    public static CliCommand Release(CliHost host)
    {
        var options = new ErasureOptions();
        var reason = Reason("Why the hold has ended.");
        var hold = new Option<string>("--hold") { HelpName = "ID", Description = "The id of the hold.", Required = true };
        var command = new CliCommand("release-erasure", "Record that a legal hold has ended, so that the client can be erased again.");
        options.AddTo(command, reason, hold);
        command.SetAction((parsed, cancellationToken) => new HoldRun(host, options.Request(parsed, host), Text(parsed, reason)).ReleaseAsync(
            Ids.Hold(parsed.GetRequiredValue(hold)), cancellationToken));
        return command;
    }

    private static Option<string> Reason(string description) => new("--reason") { HelpName = "TEXT", Description = description, Required = true };

    private static string Text(ParseResult parsed, Option<string> reason) => parsed.GetRequiredValue(reason) is var text && !string.IsNullOrWhiteSpace(text)
        ? text
        : throw new BadInputException($"{reason.Name} is empty. Say why.");
}
