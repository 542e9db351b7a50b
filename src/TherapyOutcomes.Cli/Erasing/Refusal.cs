namespace TherapyOutcomes.Cli.Erasing;

/// <summary>Says in plain words why a command about an erasure was refused.</summary>
internal static class Refusal
{
    /// <returns>The exit code.</returns>
    /// <exception cref="BadInputException">There is no such client, or the command can't be read.</exception>
    public static async Task<int> SayAsync(CliHost host, ErasureRequest request, Answer answer)
    {
        switch (answer)
        {
            case { Outcome: AnswerOutcome.NotFound }:
                throw request.NoSuchClient();
            case { Error.Code: ErrorCodes.ClientErased }:
                await host.SayAsync(request.Phrases.Say("erase.nothingMore", ("client", request.Client.Value))).ConfigureAwait(false);
                return ExitCodes.Refused;
            case { Error.Code: ErrorCodes.TextsUnencrypted }:
                await SayUnencryptedAsync(host, request).ConfigureAwait(false);
                return ExitCodes.Refused;
            case { Error: { } error }:
                await host.SayAsync($"{error.Message} ({error.Code})").ConfigureAwait(false);
                return answer.Outcome == AnswerOutcome.Malformed ? ExitCodes.BadInput : ExitCodes.Refused;
            default:
                foreach (var finding in answer.Findings.Where(finding => finding.Severity == RuleSeverity.Forbidden))
                {
                    await host.SayAsync($"{finding.InWords(request.Words)} ({finding.Rule.Id})").ConfigureAwait(false);
                }

                return ExitCodes.Refused;
        }
    }

    /// <summary>Says that no client of an unencrypted store can be erased.</summary>
    public static Task SayUnencryptedAsync(CliHost host, ErasureRequest request) =>
        host.SayAsync($"{request.Phrases.Say("erase.unencrypted", ("store", request.Store.Address.Name))} ({ErrorCodes.TextsUnencrypted})");
}
