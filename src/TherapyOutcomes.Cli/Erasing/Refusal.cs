namespace TherapyOutcomes.Cli.Erasing;

/// <summary>Says in plain words why a command about an erasure was refused.</summary>
internal static class Refusal
{
    /// <returns>The exit code.</returns>
    /// <exception cref="BadInputException">There is no such client.</exception>
    public static async Task<int> SayAsync(CliHost host, ErasureRequest request, Answer answer)
    {
        switch (answer)
        {
            case { Outcome: AnswerOutcome.NotFound }:
                throw request.NoSuchClient();
            case { Error.Code: ErrorCodes.ClientErased }:
                return await SayAsync(host, request, ErrorCodes.ClientErased, request.Phrases.Say("erase.nothingMore", ("client", request.Client.Value)), showsCode: false).ConfigureAwait(false);
            case { Error.Code: ErrorCodes.TextsUnencrypted }:
                return await SayUnencryptedAsync(host, request).ConfigureAwait(false);
            case { Error: { } error }:
                await SayAsync(host, request, error.Code, error.Message).ConfigureAwait(false);
                return answer.Outcome == AnswerOutcome.Malformed ? ExitCodes.BadInput : ExitCodes.Refused;
            default:
                List<Finding> findings = [.. answer.Findings.Where(finding => finding.Severity == RuleSeverity.Forbidden)];
                foreach (var finding in findings)
                {
                    await host.SayAsync($"{finding.InWords(request.Words)} ({finding.Rule.Id})").ConfigureAwait(false);
                }

                await WriteJsonAsync(host, request, findings[0].Rule.Id, string.Join(' ', findings.Select(finding => finding.InWords(request.Words)))).ConfigureAwait(false);
                return ExitCodes.Refused;
        }
    }

    /// <summary>Says that no client of an unencrypted store can be erased.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> SayUnencryptedAsync(CliHost host, ErasureRequest request) =>
        SayAsync(host, request, ErrorCodes.TextsUnencrypted, request.Phrases.Say("erase.unencrypted", ("store", request.Store.Address.Name)));

    /// <summary>Says why something was refused: for people on standard error and, with <c>--json</c>, also for programs on standard output.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> SayAsync(CliHost host, ErasureRequest request, string code, string message, bool showsCode = true)
    {
        await host.SayAsync(showsCode ? $"{message} ({code})" : message).ConfigureAwait(false);
        await WriteJsonAsync(host, request, code, message).ConfigureAwait(false);
        return ExitCodes.Refused;
    }

    private static Task WriteJsonAsync(CliHost host, ErasureRequest request, string code, string message) => !request.IsJson
        ? Task.CompletedTask
        : host.Out.WriteLineAsync(Json.Write(new { Clinic = request.Clinic.Value, Client = request.Client.Value, Outcome = "refused", Code = code, Message = message }));
}
