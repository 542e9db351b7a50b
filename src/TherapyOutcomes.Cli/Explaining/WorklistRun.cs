using Spectre.Console;
using TherapyOutcomes.Cli.Applying;
using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Writes what there is to do for every episode in a file of commands, in the order of work.</summary>
internal sealed class WorklistRun(CliHost host, string path, TimeZoneInfo zone, DateOnly? asOf, MessageFormatter words, bool isJson)
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

        var phrases = Phrases.For(words);
        Tables.Console(host).Write(new Text(phrases.Say("worklist.intro", ("day", phrases.Day(today)), ("count", Numbers.Write(evaluations.Count)), ("all", Numbers.Write(episodes))) + "\n"));
        if (evaluations.Count == 0)
        {
            return;
        }

        var table = Tables.Plain(phrases.Say("column.episode"), phrases.Say("column.stage"), phrases.Say("column.todo"));
        foreach (var evaluation in evaluations)
        {
            var lead = Lead.Of(evaluation.NextSteps);
            var also = lead.Also.Count > 0 ? [phrases.Say("worklist.also", ("count", Numbers.Write(lead.Also.Count)))] : Array.Empty<string>();
            table.AddRow(
                new Text(evaluation.Record!.Value.Id),
                new Text(phrases.Word(evaluation.Stage!.Value)),
                new Text(string.Join('\n', lead.Lines(today, words).Concat(also))));
        }

        Tables.Console(host).Write(table);
    }
}
