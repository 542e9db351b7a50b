using TherapyOutcomes.Cli.Reading;
using TherapyOutcomes.Letters;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Prints a text for the client. What the rules find in it is written as messages.</summary>
internal sealed class LetterRun(CliHost host, RecordKey episode, RecordSource source, LetterKind kind, MessageFormatter words, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var records = await source.OpenAsync(host, cancellationToken).ConfigureAwait(false);
        var letter = await records.Clinic.Service
            .WriteLetterAsync(episode.Clinic, new EpisodeId(episode.Id), kind, words.Language, records.AsOf, cancellationToken: cancellationToken).ConfigureAwait(false)
            ?? throw records.NoSuchEpisode(episode);
        if (isJson)
        {
            await host.Out.WriteLineAsync(Json.Write(ForJson(letter))).ConfigureAwait(false);
        }
        else
        {
            await WriteAsync(letter).ConfigureAwait(false);
        }

        return Math.Max(await records.EndAsync(host).ConfigureAwait(false), letter.Text is null ? ExitCodes.Refused : ExitCodes.Done);
    }

    private async Task WriteAsync(ClientLetter letter)
    {
        await host.Out.WriteAsync(letter.Text?.Reveal()).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        foreach (var finding in letter.Findings)
        {
            await host.SayAsync($"{finding.InWords(words)} ({finding.Rule.Id})").ConfigureAwait(false);
        }
    }

    private object ForJson(ClientLetter letter) => new
    {
        Kind = Json.Name(letter.Kind),
        letter.Language,
        Text = letter.Text?.Reveal(),
        Gaps = letter.Gaps.Select(Json.Name),
        Findings = letter.Findings.Select(finding => new
        {
            Rule = finding.Rule.Id,
            Severity = Json.Name(finding.Severity),
            Message = finding.InWords(words),
            finding.Rule.Source,
        }),
    };
}
