using System.Globalization;
using Spectre.Console;
using TherapyOutcomes.Cli.Applying;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Writes what there is to do for every episode in a file of commands, most urgent first.</summary>
internal sealed class WorklistRun(CliHost host, string path, DateOnly? asOf, IMessageFormatter words, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var episodes = new HashSet<RecordKey>();
        var playback = await WholeFile.PlayAsync(
            host,
            path,
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

        var answers = new List<Answer>();
        foreach (var episode in episodes)
        {
            answers.Add(await playback.Clinic.Service.EvaluateAsync(episode, playback.AsOf(asOf), cancellationToken).ConfigureAwait(false));
        }

        Write(playback.Today(asOf), answers.Count, [.. answers
            .Where(answer => !answer.NextSteps.IsEmpty)
            .OrderByDescending(answer => answer.NextSteps[0].Urgency)
            .ThenBy(answer => answer.NextSteps[0].DueOn)
            .ThenBy(answer => answer.Record.ToString(), StringComparer.Ordinal)]);
        return await playback.EndAsync(host).ConfigureAwait(false);
    }

    private void Write(DateOnly today, int episodes, List<Answer> answers)
    {
        if (isJson)
        {
            host.Out.WriteLine(Json.Write(answers.Select(answer => new
            {
                Clinic = answer.Record!.Value.Clinic.Value,
                Episode = answer.Record.Value.Id,
                Stage = answer.Stage.ToString(),
                NextSteps = answer.NextSteps.Select(step => NextSteps.ForJson(step, words)),
            })));
            return;
        }

        Tables.Console(host).Write(new Text(string.Create(CultureInfo.InvariantCulture, $"As of {Dates.InWords(today)}, there is something to do for {answers.Count} of {episodes} episodes. therapy-outcomes explain EPISODE shows one in full.\n")));
        if (answers.Count == 0)
        {
            return;
        }

        var table = Tables.Plain("Episode", "Stage", "Next step, by when, and why");
        foreach (var answer in answers)
        {
            var step = answer.NextSteps[0];
            var more = answer.NextSteps.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $" (and {answer.NextSteps.Length - 1} more)") : "";
            table.AddRow(
                new Text(answer.Record!.Value.Id),
                new Text(answer.Stage.ToString()!),
                new Text($"{Words.Of(step.Command)} by {Dates.Due(step.DueOn, today)}{more}\n{NextSteps.Why(step, words)} ({step.Rule})"));
        }

        Tables.Console(host).Write(table);
    }
}
