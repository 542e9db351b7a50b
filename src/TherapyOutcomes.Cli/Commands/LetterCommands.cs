using System.CommandLine;
using TherapyOutcomes.Cli.Explaining;
using TherapyOutcomes.Letters;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>
/// Defines the commands <c>summary</c>, <c>discharge-summary</c>, <c>letter</c> and <c>card</c>. From a file of commands or a store, they write what to
/// give to the client, to a guardian, to another professional, and to the therapist between two sessions.
/// </summary>
internal static class LetterCommands
{
    private const int LongestLine = 200;

    public static CliCommand Summary(CliHost host)
    {
        var (options, guardian) = (new LetterOptions(), Guardian());
        var note = new Option<bool>("--note") { Description = "Write a congratulatory note instead, once the improvement has lasted." };
        var command = new CliCommand("summary", "Write a summary of the improvement in plain words, for the client or a guardian.");
        options.AddTo(command, note, guardian);
        command.SetAction((parsed, cancellationToken) => new ClientLetterRun(
            host,
            options.Request(parsed, host),
            parsed.GetValue(note) ? LetterKind.Congratulation : LetterKind.Summary,
            Reader(parsed, guardian)).RunAsync(cancellationToken));
        return command;
    }

    public static CliCommand DischargeSummary(CliHost host)
    {
        var (options, guardian) = (new LetterOptions(), Guardian());
        var command = new CliCommand("discharge-summary", "Write a summary at the end of care in plain words, whether or not it went well, for the client or a guardian.");
        options.AddTo(command, guardian);
        command.SetAction((parsed, cancellationToken) => new ClientLetterRun(
            host,
            options.Request(parsed, host),
            LetterKind.DischargeSummary,
            Reader(parsed, guardian)).RunAsync(cancellationToken));
        return command;
    }

    public static CliCommand Letter(CliHost host)
    {
        var options = new LetterOptions();
        var referral = new Option<string>("--referral") { HelpName = "ID", Required = true, Description = "The referral: to somebody else for a referral letter, to this clinic for a progress report." };
        var scope = ScopeOption.Create();
        var client = new Option<string?>("--client-line") { HelpName = "TEXT", Description = "How the recipient knows the client, such as the name and the date of birth. Default: the client's id." };
        var therapist = new Option<string?>("--therapist") { HelpName = "TEXT", Description = "Who writes. Default: the practitioner's id." };
        var command = new CliCommand("letter", "Write the letter that goes with a referral, or the progress report on one, as far as the client has agreed.");
        options.AddTo(command, referral, scope, client, therapist);
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = options.Request(parsed, host);
            return new ProfessionalLetterRun(host, request, new ProfessionalLetterRequest
            {
                Clinic = request.Episode.Clinic,
                Episode = new EpisodeId(request.Episode.Id),
                Referral = Ids.Referral(parsed.GetRequiredValue(referral)),
                Scope = ScopeOption.Read(scope, parsed),
                Client = Line(client, parsed, "the client's id"),
                Therapist = Line(therapist, parsed, "the practitioner's id"),
                Language = request.Words.Language,
            }).RunAsync(cancellationToken);
        });
        return command;
    }

    public static CliCommand Card(CliHost host)
    {
        var options = new LetterOptions(hasSender: false);
        var command = new CliCommand("card", "Show what a therapist needs to know about a client within ten seconds: safety, scores, the next step.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new CardRun(host, options.Request(parsed, host)).RunAsync(cancellationToken));
        return command;
    }

    private static Option<bool> Guardian() =>
        new("--guardian") { Description = "Address it to those who act for the client that day (record-guardian)." };

    private static LetterReader Reader(ParseResult parsed, Option<bool> guardian) =>
        parsed.GetValue(guardian) ? LetterReader.Guardian : LetterReader.Client;

    // A line of the letter. Without anything to read, the letter would name nobody.
    private static ClientText? Line(Option<string?> option, ParseResult parsed, string usual)
    {
        if (parsed.GetValue(option) is not { } typed)
        {
            return null;
        }

        if (typed.Length > LongestLine)
        {
            throw new BadInputException($"{option.Name} has {Counts.Of(typed.Length, "character")}. Give at most {Numbers.Write(LongestLine)}, which is room for a name and a date.");
        }

        var line = new ClientText(typed);
        return !line.IsBlank ? line : throw new BadInputException($"{option.Name} is empty, or has nothing that can be read. Give a name, or leave it out: the letter then has {usual}.");
    }
}
