using System.Globalization;
using TherapyOutcomes.Cli.Applying;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Explains why an episode is in its stage, what is missing, and how it got there.</summary>
internal sealed class ExplainRun(CliHost host, RecordKey episode, string path, DateOnly? asOf, IMessageFormatter words, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var playback = await WholeFile.PlayAsync(host, path, asOf, _ => Task.CompletedTask, cancellationToken).ConfigureAwait(false);
        var now = playback.AsOf(asOf);
        var evaluation = await playback.Clinic.Service.EvaluateAsync(episode, now, cancellationToken).ConfigureAwait(false)
            ?? throw WholeFile.NoSuchEpisode(path, episode, asOf);
        var assessment = await playback.Clinic.AssessAsync(episode, cancellationToken).ConfigureAwait(false);
        var history = new List<RecordedEvent>();
        await foreach (var recorded in playback.Clinic.Service.ReadEventsAsync(episode, cancellationToken).ConfigureAwait(false))
        {
            history.Add(recorded);
        }

        if (isJson)
        {
            await host.Out.WriteLineAsync(Json.Write(ForJson(evaluation, assessment, now, history))).ConfigureAwait(false);
        }
        else
        {
            new ExplainTables(host, evaluation, assessment, now, history, words).Write();
        }

        return await playback.EndAsync(host).ConfigureAwait(false);
    }

    private object ForJson(RecordEvaluation evaluation, EpisodeAssessment assessment, DateTimeOffset now, IEnumerable<RecordedEvent> history) => new
    {
        Record = evaluation.Record.ToString(),
        Stage = evaluation.Stage.ToString(),
        AsOf = now.ToString("o", CultureInfo.InvariantCulture),
        Measures = assessment.Others.Prepend(assessment.Primary).SelectMany(measure => Explanations.Of(measure).Select(
            explanation => Explanations.ForJson(measure, explanation, measure == assessment.Primary && !assessment.MixedWith(now).IsEmpty, words))),
        Findings = evaluation.Findings.Select(finding => new
        {
            Rule = finding.Rule.Id,
            Severity = Json.Name(finding.Severity),
            Message = finding.InWords(words),
            Holds = finding.Rule.Effects.Select(effect => effect.Trigger?.ToString()).OfType<string>(),
            finding.Rule.Source,
        }),
        NextSteps = evaluation.NextSteps.Select(step => NextSteps.ForJson(step, words)),
        ReviewAt = evaluation.ReviewAt?.ToString("o", CultureInfo.InvariantCulture),
        History = history.Select(recorded => new
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
