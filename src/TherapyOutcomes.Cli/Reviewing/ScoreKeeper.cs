using System.Globalization;
using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Import;
using TherapyOutcomes.Records;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>
/// Records the scores of a file in a store: an episode for each client who has none of that id yet, and the scores. Ids come from what the row
/// says, so a row that is recorded already is recognized. Only what the file says is recorded, so no sessions are: nobody knows their length.
/// </summary>
internal sealed class ScoreKeeper(Clinic clinic, ReviewRequest request, DateTimeOffset now)
{
    private readonly List<(Command Command, ScoreRow Row)> _entries = [];
    private readonly List<BadRow> _notRecorded = [];

    // Why there is no episode to record the scores of a client in.
    private readonly Dictionary<string, string> _unopened = [];
    private int _recorded;
    private int _repeated;

    private ScoreKeeping Keeping => request.Keeping!;

    public async Task<ScoresKept> KeepAsync(ScoreFile file, CancellationToken cancellationToken)
    {
        foreach (var client in file.Scores.GroupBy(row => row.Client!))
        {
            await EnterAsync(client.Key, [.. client.OrderBy(row => row.At)], cancellationToken).ConfigureAwait(false);
        }

        await clinic.ImportAsync(
            _entries.Select(entry => CommandReading.Of(entry.Command)).ToAsyncEnumerable(),
            imported => Count(_entries[(int)imported.Place - 1], imported.Answer),
            writesBeforeWaiting: false,
            cancellationToken).ConfigureAwait(false);
        return new ScoresKept(_recorded, _repeated, [.. _notRecorded.OrderBy(row => row.Line)]);
    }

    private async Task EnterAsync(string cell, List<ScoreRow> rows, CancellationToken cancellationToken)
    {
        if (!ClientId.TryParse(cell, out var client, out _))
        {
            Leave(rows, $"the client is '{Shown.Plain(cell)}', which can't be an id. Ids are 1 to 64 characters from A-Z a-z 0-9 . _ -; they outlast an erasure, so give each client a code instead of a name");
            return;
        }

        var id = new EpisodeId(client.Value);
        Episode? episode;
        try
        {
            episode = await clinic.Service.ReadEpisodeAsync(ClinicId.Default, id, cancellationToken).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException error) when (Clinic.ConcernsOneRecord(error))
        {
            Leave(rows, LibraryErrors.Say(error));
            return;
        }

        if (episode is not null && episode.Client != client)
        {
            Leave(rows, $"the store has an episode '{id}' of another client, '{episode.Client}'");
            return;
        }

        if (episode is null)
        {
            _entries.Add((Open(id, client, rows[0].At!.Value), rows[0]));
        }

        var stored = (episode?.Measurement.Scores ?? []).ToLookup(score => score.Id);
        foreach (var row in rows)
        {
            if (stored[new FactId(Name(row))].FirstOrDefault() is { } known)
            {
                Compare(id, row, known);
            }
            else
            {
                _entries.Add((Score(id, row), row));
            }
        }
    }

    // The store knows corrections, and the file may not.
    private void Compare(EpisodeId episode, ScoreRow row, Score known)
    {
        if (known.Value == row.Value && !known.IsWithdrawn)
        {
            _repeated++;
            return;
        }

        var held = known.IsWithdrawn ? "withdrawn" : $"as {Numbers.Write(known.Value)}";
        var correction = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"type":"correct","at":"{{now:yyyy-MM-dd'T'HH:mm:ss'Z'}}","actor":"{{Keeping.Practitioner}}","episode":"{{episode}}","what":"{{known.Id}}","replacement":{{row.Value}},"reason":"corrected in the file of scores"}""");
        _notRecorded.Add(new BadRow(row.Line, $"the store has this score {held}, and the file has {Numbers.Write(row.Value!.Value)}; the store was not changed. If the file is right, put this line into a file and apply it: {correction}"));
    }

    private void Leave(List<ScoreRow> rows, string reason) => _notRecorded.AddRange(rows.Select(row => new BadRow(row.Line, reason)));

    private ValueTask Count((Command Command, ScoreRow Row) entry, Answer answer)
    {
        if (entry.Command is OpenEpisode)
        {
            if (!answer.Accepted)
            {
                _unopened[entry.Row.Client!] = ReasonOf(answer);
            }
        }
        else if (!answer.Accepted)
        {
            _notRecorded.Add(new BadRow(entry.Row.Line, _unopened.GetValueOrDefault(entry.Row.Client!) ?? ReasonOf(answer)));
        }
        else
        {
            _recorded += answer.IsRepeat ? 0 : 1;
            _repeated += answer.IsRepeat ? 1 : 0;
        }

        return ValueTask.CompletedTask;
    }

    private string ReasonOf(Answer answer) => answer.Error?.Message ?? $"{answer.Findings[0].InWords(request.Words)} ({answer.Findings[0].Rule.Id})";

    private OpenEpisode Open(EpisodeId episode, ClientId client, DateTimeOffset at) => new()
    {
        Episode = episode,
        Client = client,
        CommandId = new CommandId("review-open"),
        Practitioner = Keeping.Practitioner,
        Complaint = "From a file of scores.",
        PrimaryMeasure = request.Measure.Id,
        Chronicity = Keeping.Chronicity,
        At = at,
        Actor = new ActorId(Keeping.Practitioner.Value),
    };

    private RecordScore Score(EpisodeId episode, ScoreRow row) => new()
    {
        Episode = episode,
        CommandId = new CommandId("review-" + Name(row)),
        Measure = row.Measure!.Value,
        Value = row.Items.IsEmpty ? row.Value : null,
        Items = row.Items.IsEmpty ? null : row.Items,
        Score = new FactId(Name(row)),
        At = row.At!.Value,
        Actor = new ActorId(Keeping.Practitioner.Value),
    };

    private static string Name(ScoreRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Measure}-{row.At:yyyyMMdd'T'HHmmss}");
}
