using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Writes a letter to the client or a guardian.</summary>
internal sealed class ClientLetterRun(CliHost host, LetterRequest request, LetterKind kind, LetterReader reader)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (episode, records) = (request.Episode, await request.Source.OpenAsync(host, cancellationToken).ConfigureAwait(false));
        var letter = await records.Clinic.Service
            .WriteLetterAsync(episode.Clinic, new EpisodeId(episode.Id), kind, request.Words.Language, records.AsOf, reader, cancellationToken).ConfigureAwait(false)
            ?? throw records.NoSuchEpisode(episode);
        return await new TextOutput(host, request).WriteAsync(records, Written(letter)).ConfigureAwait(false);
    }

    private WrittenText Written(ClientLetter letter) => new()
    {
        Text = letter.Text?.Reveal(),
        Findings = letter.Findings,
        Json = ForJson(letter),
        WritePage = page => LetterPage.Write(page, letter),
        Handling = reader == LetterReader.Guardian ? "give it to the client's guardian and to nobody else" : "give it to the client and to nobody else",
    };

    private object ForJson(ClientLetter letter) => new
    {
        Kind = Json.Name(letter.Kind),
        Reader = Json.Name(letter.Reader),
        letter.Language,
        Text = letter.Text?.Reveal(),
        Gaps = letter.Gaps.Select(Json.Name),
        Findings = TextOutput.ForJson(letter.Findings, request.Words),
    };
}
