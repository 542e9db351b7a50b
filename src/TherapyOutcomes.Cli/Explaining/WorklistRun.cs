using System.Globalization;
using Spectre.Console;
using TherapyOutcomes.Cli.Applying;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Writes what there is to do for every episode in a file of commands, in the order of work.</summary>
internal sealed class WorklistRun(CliHost host, string path, TimeZoneInfo zone, DateOnly? asOf, IMessageFormatter words, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var episodes = new HashSet<RecordKey>();
        var playback = await WholeFile.PlayAsync(
            host,
            path,
            zone,
            asOf,
            answer =>
            {
                if (answer is { Accepted: true, Record: { Kind: RecordKind.Episode } episode })
                {
                    episodes.Add(episode);
                }

                return Task.CompletedTask;
            },
            cancellationToken).ConfigureAwait(false);

        var evaluations = new List<RecordEvaluation>();
        foreach (var episode in episodes)
        {
            evaluations.Add(await playback.Clinic.Service.EvaluateAsync(episode, playback.AsOf(asOf), cancellationToken).ConfigureAwait(false) ?? throw WholeFile.NoSuchEpisode(path, episode, asOf));
        }

        Write(playback.Today(asOf), evaluations.Count, [.. evaluations
            .Where(evaluation => !evaluation.NextSteps.IsEmpty)
            .OrderBy(evaluation => evaluation.NextSteps[0], NextStep.ByOrderOfWork)
            .ThenBy(evaluation => evaluation.Record.ToString(), StringComparer.Ordinal)]);
        return await playback.EndAsync(host).ConfigureAwait(false);
    }

    private void Write(DateOnly today, int episodes, List<RecordEvaluation> evaluations)
    {
        if (isJson)
        {
            host.Out.WriteLine(Json.Write(evaluations.Select(evaluation => new
            {
                Clinic = evaluation.Record!.Value.Clinic.Value,
                Episode = evaluation.Record.Value.Id,
                Stage = evaluation.Stage.ToString(),
                NextSteps = evaluation.NextSteps.Select(step => NextSteps.ForJson(step, words)),
            })));
            return;
        }

        Tables.Console(host).Write(new Text(string.Create(CultureInfo.InvariantCulture, $"As of {Dates.InWords(today)}, there is something to do for {evaluations.Count} of {episodes} episodes. therapy-outcomes explain EPISODE shows one in full.\n")));
        if (evaluations.Count == 0)
        {
            return;
        }

        var table = Tables.Plain("Episode", "Stage", "What to do, by when, and why");
        foreach (var evaluation in evaluations)
        {
            var lead = Lead.Of(evaluation.NextSteps);
            var also = lead.Also.Count > 0 ? [string.Create(CultureInfo.InvariantCulture, $"Also: {lead.Also.Count} more.")] : Array.Empty<string>();
            table.AddRow(
                new Text(evaluation.Record!.Value.Id),
                new Text(evaluation.Stage.ToString()!),
                new Text(string.Join('\n', lead.Lines(today, words).Concat(also))));
        }

        Tables.Console(host).Write(table);
    }
}
