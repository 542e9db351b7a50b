using TherapyOutcomes.Cli.Reading;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Prints a letter or a card, or writes its page. What the rules find in it is written as messages.</summary>
internal sealed class TextOutput(CliHost host, LetterRequest request)
{
    /// <returns>The exit code.</returns>
    public async Task<int> WriteAsync(SourceRecords records, WrittenText written)
    {
        if (request.IsJson)
        {
            await host.Out.WriteLineAsync(Json.Write(written.Json)).ConfigureAwait(false);
        }
        else if (request.Page is null)
        {
            await host.Out.WriteAsync(written.Text).ConfigureAwait(false);
        }

        await host.Out.FlushAsync().ConfigureAwait(false);
        if (request.Page is { } path && written.Text is not null)
        {
            await WritePageAsync(path, records.FilePath, written).ConfigureAwait(false);
        }

        foreach (var finding in request.IsJson ? [] : written.Findings)
        {
            await host.SayAsync($"{finding.InWords(request.Words)} ({finding.Rule.Id})").ConfigureAwait(false);
        }

        return Math.Max(await records.EndAsync(host).ConfigureAwait(false), written.Text is null ? ExitCodes.Refused : ExitCodes.Done);
    }

    /// <summary>Returns findings for programs.</summary>
    public static IEnumerable<object> ForJson(IEnumerable<Finding> findings, MessageFormatter words) => findings.Select(finding => new
    {
        Rule = finding.Rule.Id,
        Severity = Json.Name(finding.Severity),
        Message = finding.InWords(words),
        finding.Rule.Source,
    });

    private async Task WritePageAsync(string path, string input, WrittenText written)
    {
        await Outputs.WriteAsync("--html", path, input, page =>
        {
            written.WritePage(page);
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        await host.SayAsync($"Wrote {path}. Open it in a browser, or print it. It contains health information: {written.Handling}.").ConfigureAwait(false);
    }
}
