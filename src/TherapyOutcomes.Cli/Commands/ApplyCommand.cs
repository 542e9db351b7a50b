using System.CommandLine;
using TherapyOutcomes.Cli.Applying;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>apply</c> command, which reads one command per line and writes one answer per line.</summary>
internal static class ApplyCommand
{
    public static CliCommand Build(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Commands, one JSON object a line; - reads what is piped in." };
        var language = LanguageOption.Create();
        var command = new CliCommand("apply", "Give commands to an empty clinic in memory, one JSON object a line; get one JSON answer a line.")
        {
            file,
            language,
            new Option<bool>("--json") { Description = "Answers are JSON in any case." },
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            using var input = Inputs.Open(host, path);
            return await new ApplyRun(host, input, path, parsed.Words(language)).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
