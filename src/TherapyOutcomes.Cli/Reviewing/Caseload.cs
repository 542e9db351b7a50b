using System.Globalization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Enters a file's scores into a clinic, each at its own time, and evaluates every client.</summary>
internal sealed class Caseload(Clinic clinic, Measure measure)
{
    private static readonly ActorId Reviewer = new("review");

    // The file shows only that a session took place. This length is never shown.
    private const int Minutes = 60;

    /// <summary>Reviews one client.</summary>
    /// <param name="number">A number that identifies the client, because cells are not valid ids.</param>
    /// <param name="client">The client's cell.</param>
    /// <param name="rows">The client's rows, ordered by time.</param>
    /// <param name="asOf">The time to evaluate at.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<ClientReview> ReviewAsync(
        int number, string client, IReadOnlyList<ScoreRow> rows, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var episode = await EnterAsync(number, rows, cancellationToken).ConfigureAwait(false);
        return await JudgeAsync(client, episode, asOf, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Enters one client's rows.</summary>
    /// <param name="number">A number that identifies the client, because cells are not valid ids.</param>
    /// <param name="rows">The client's rows, ordered by time.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The id of the client's episode.</returns>
    public async Task<EpisodeId> EnterAsync(int number, IReadOnlyList<ScoreRow> rows, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"c{number}");
        var entries = Entries(new EpisodeId(id), new ClientId(id), rows).ToList();
        await clinic.ImportAsync(
            entries.Select(entry => CommandReading.Of(entry.Command)).ToAsyncEnumerable(),
            imported => RequireAccepted(imported.Answer, entries[(int)imported.Place - 1].Row),
            writesBeforeWaiting: true,
            cancellationToken).ConfigureAwait(false);
        return new EpisodeId(id);
    }

    private IEnumerable<(Command Command, ScoreRow Row)> Entries(EpisodeId episode, ClientId client, IReadOnlyList<ScoreRow> rows)
    {
        yield return (Open(episode, client, rows[0].At), rows[0]);
        for (var index = 0; index < rows.Count; index++)
        {
            // The score is entered first. If two facts have the same time, the score then counts as taken before the session.
            yield return (Score(episode, rows[index], index), rows[index]);
            yield return (Session(episode, rows[index], index), rows[index]);
        }
    }

    private async Task<ClientReview> JudgeAsync(string client, EpisodeId id, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var evaluation = (await clinic.Service.EvaluateAsync(RecordKey.For(ClinicId.Default, id), asOf, cancellationToken).ConfigureAwait(false))!;
        var episode = (await clinic.Service.ReadEpisodeAsync(ClinicId.Default, id, cancellationToken).ConfigureAwait(false))!;
        var record = await clinic.Service.ReadClientAsync(ClinicId.Default, episode.Client, cancellationToken).ConfigureAwait(false);
        var assessment = EpisodeAssessment.Of(episode, record, clinic.Policy);
        return new ClientReview
        {
            Client = client,
            Stage = episode.Stage,
            Primary = assessment.Primary,
            Course = assessment.Course,
            Improvements = episode.Progress.ImprovementCount,
            HasRegained = episode.Progress.ImprovementCount > 1 || episode.Progress.Moves.Any(move => move.Event is GainRegained),
            NextStep = evaluation.NextSteps.IsEmpty ? null : evaluation.NextSteps[0],
        };
    }

    private OpenEpisode Open(EpisodeId episode, ClientId client, DateTimeOffset at) => new()
    {
        Episode = episode,
        Client = client,
        CommandId = new CommandId("open"),
        Practitioner = new PractitionerId(Reviewer.Value),
        Complaint = string.Empty,
        PrimaryMeasure = measure.Id,
        Chronicity = Chronicity.Chronic,
        At = at,
        Actor = Reviewer,
    };

    private RecordScore Score(EpisodeId episode, ScoreRow row, int index) => new()
    {
        Episode = episode,
        CommandId = Name("score", index),
        Measure = measure.Id,
        Value = row.Score,
        Score = Fact("score", index),
        At = row.At,
        Actor = Reviewer,
    };

    private static RecordSession Session(EpisodeId episode, ScoreRow row, int index) => new()
    {
        Episode = episode,
        CommandId = Name("session", index),
        Session = Fact("session", index),
        Techniques = [],
        Minutes = Minutes,
        Areas = [],
        At = row.At,
        Actor = Reviewer,
    };

    private static FactId Fact(string kind, int index) => new(Name(kind, index).Value);

    private static CommandId Name(string kind, int index) => new(string.Create(CultureInfo.InvariantCulture, $"{kind}-{index + 1}"));

    // The rows were checked before, so a refusal here is a defect of this program. It is better to report it than to hide it.
    private static ValueTask RequireAccepted(Answer answer, ScoreRow row) => answer.Accepted
        ? ValueTask.CompletedTask
        : throw new BadInputException($"Line {row.Line} was not accepted: {answer.Error?.Message ?? answer.Findings[0].Rule.Title}. Leave it out, and report this as a bug.");
}
