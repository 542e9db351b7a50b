using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Writes the card of a client for the therapist.</summary>
internal sealed class CardRun(CliHost host, LetterRequest request)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (episode, records) = (request.Episode, await request.Source.OpenAsync(host, cancellationToken).ConfigureAwait(false));
        var card = await records.Clinic.Service
            .WriteCardAsync(episode.Clinic, new EpisodeId(episode.Id), request.Words.Language, records.AsOf, cancellationToken).ConfigureAwait(false)
            ?? throw records.NoSuchEpisode(episode);
        return await new TextOutput(host, request).WriteAsync(records, Written(card)).ConfigureAwait(false);
    }

    private static WrittenText Written(ClientCard card) => new()
    {
        Text = card.Text.Reveal(),
        Json = ForJson(card),
        WritePage = page => CardPage.Write(page, card),
        Handling = "keep it inside the clinic",
    };

    private static object ForJson(ClientCard card) => new
    {
        Client = card.Client.Value,
        Episode = card.Episode.Value,
        Stage = Json.Name(card.Stage),
        card.Language,
        Safety = Json.Name(card.Safety),
        SafetyLine = card.SafetyLine.Reveal(),
        Measure = card.Measure.Id.Value,
        ScoreLine = card.ScoreLine.Reveal(),
        Points = card.Points.Select(point => new { point.Day, point.Value }),
        Next = card.Next is not { } next ? null : new { next.Rule, next.Command, next.DueOn, Urgency = Json.Name(next.Urgency) },
        NextLine = card.NextLine.Reveal(),
        Text = card.Text.Reveal(),
    };
}
