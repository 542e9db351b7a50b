using System.CommandLine;
using TherapyOutcomes.Cli.Applying;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>apply</c> command, which reads one command per line and writes one answer per line.</summary>
internal static class ApplyCommand
{
    public static CliCommand Build(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Commands, one JSON object per line; - reads standard input." };
        var zone = TimeZoneOption.Create();
        var language = LanguageOption.Create();
        var command = new CliCommand("apply", "Run commands against an empty in-memory clinic; get one JSON answer per line.")
        {
            file,
            zone,
            language,
            new Option<bool>("--json") { Description = "Has no effect: answers are always JSON." },
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            using var input = Inputs.Open(host, path);
            return await new ApplyRun(host, input, path, parsed.Zone(zone), parsed.Words(language)).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
