using System.Globalization;
using TherapyOutcomes.Cli.Applying;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Explains why an episode is in its stage, what is missing, and how it got there.</summary>
internal sealed class ExplainRun(CliHost host, RecordKey episode, string path, DateOnly? asOf, IMessageFormatter words, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var playback = await WholeFile.PlayAsync(host, path, asOf, _ => Task.CompletedTask, cancellationToken).ConfigureAwait(false);
        var explanation = await playback.Clinic.Service.ExplainAsync(episode.Clinic, new EpisodeId(episode.Id), playback.AsOf(asOf), cancellationToken).ConfigureAwait(false)
            ?? throw WholeFile.NoSuchEpisode(path, episode, asOf);
        if (isJson)
        {
            await host.Out.WriteLineAsync(Json.Write(ForJson(explanation))).ConfigureAwait(false);
        }
        else
        {
            new ExplainTables(host, explanation, words).Write();
        }

        return await playback.EndAsync(host).ConfigureAwait(false);
    }

    private object ForJson(EpisodeExplanation explanation) => new
    {
        Record = explanation.Evaluation.Record.ToString(),
        Stage = explanation.Evaluation.Stage.ToString(),
        AsOf = explanation.AsOf.ToString("o", CultureInfo.InvariantCulture),
        Measures = explanation.Measures.SelectMany(measure => measure.Changes.Select(change => Explanations.ForJson(measure, change, words))),
        Findings = explanation.Evaluation.Findings.Select(finding => new
        {
            Rule = finding.Rule.Id,
            Severity = Json.Name(finding.Severity),
            Message = finding.InWords(words),
            Holds = finding.Rule.Effects.Select(effect => effect.Trigger?.ToString()).OfType<string>(),
            finding.Rule.Source,
        }),
        NextSteps = explanation.Evaluation.NextSteps.Select(step => NextSteps.ForJson(step, words)),
        ReviewAt = explanation.Evaluation.ReviewAt?.ToString("o", CultureInfo.InvariantCulture),
        History = explanation.History.Select(recorded => new
        {
            recorded.Metadata.Version,
            At = recorded.Metadata.OccurredAt.ToString("o", CultureInfo.InvariantCulture),
            Actor = recorded.Metadata.Actor.Value,
            Event = recorded.Event.GetType().Name,
            From = (recorded.Event as StageMoved)?.From.ToString(),
            To = (recorded.Event as StageMoved)?.To.ToString(),
            Because = (recorded.Event as StageMoved)?.Because.Select(fact => fact.Value),
        }),
    };
}
