using Spectre.Console;
using TherapyOutcomes.Cli.Reading;
using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Writes what there is to do for every episode, in the order of work.</summary>
internal sealed class WorklistRun(CliHost host, RecordSource source, MessageFormatter words, bool isJson)
{
    // From this many clients on whom nobody has screened, they are counted instead of named one by one.
    private const int ManyUnscreened = 5;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var records = await source.OpenAsync(host, cancellationToken).ConfigureAwait(false);
        var evaluations = new List<RecordEvaluation>();
        var unread = new List<TherapyOutcomesException>();
        foreach (var episode in await records.Clinic.ListEpisodesAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                // An episode that was opened later has no evaluation as of that day.
                if (await records.Clinic.Service.EvaluateAsync(episode, records.AsOf, cancellationToken).ConfigureAwait(false) is { } evaluation)
                {
                    evaluations.Add(evaluation);
                }
            }
            catch (TherapyOutcomesException error) when (Clinic.ConcernsOneRecord(error))
            {
                unread.Add(error);
            }
        }

        Write(records.Today, evaluations.Count, [.. evaluations
            .Where(evaluation => !evaluation.NextSteps.IsEmpty)
            .OrderBy(evaluation => evaluation.NextSteps[0], NextStep.ByOrderOfWork)
            .ThenBy(evaluation => evaluation.Record.ToString(), StringComparer.Ordinal)]);
        var code = await records.EndAsync(host).ConfigureAwait(false);
        foreach (var error in unread)
        {
            await host.SayAsync($"Not in this list, because the record can't be read: {LibraryErrors.Say(error)}").ConfigureAwait(false);
        }

        return unread.Count > 0 ? ExitCodes.Refused : code;
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

        // The same line for everyone would soon be read by no one, so it stands above the list once.
        var leads = evaluations.ConvertAll(evaluation => Lead.Of(evaluation.NextSteps));
        var unscreened = leads.Count(lead => lead.IsScreening);
        var saysOnce = unscreened >= ManyUnscreened;
        if (saysOnce)
        {
            Tables.Console(host).Write(new Text(phrases.Say("worklist.unscreened", ("count", Numbers.Write(unscreened))) + "\n"));
        }

        var table = Tables.Plain(phrases.Say("column.episode"), phrases.Say("column.stage"), phrases.Say("column.todo"));
        foreach (var (evaluation, lead) in evaluations.Zip(leads))
        {
            var also = lead.Also.Count > 0 ? [phrases.Say("worklist.also", ("count", Numbers.Write(lead.Also.Count)))] : Array.Empty<string>();
            table.AddRow(
                new Text(evaluation.Record!.Value.Id),
                new Text(phrases.Word(evaluation.Stage!.Value)),
                new Text(string.Join('\n', lead.Lines(today, words, saysOnce).Concat(also))));
        }

        Tables.Console(host).Write(table);
    }
}
