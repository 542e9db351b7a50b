using System.Globalization;
using TherapyOutcomes.Import;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Reviews the clients of a file, each by their scores alone.</summary>
/// <param name="policy">The policy by which the scores are evaluated.</param>
/// <param name="measure">The measure that decides.</param>
/// <param name="chronicity">How long the complaints have lasted.</param>
internal sealed class Caseload(ClinicPolicy policy, Measure measure, Chronicity chronicity = Chronicity.Chronic)
{
    private static readonly PractitionerId Reviewer = new("review");

    private readonly ScoreReviewer _reviewer = new(policy);

    /// <summary>Reviews one client's scores.</summary>
    /// <param name="number">A number that identifies the client, because cells are not valid ids.</param>
    /// <param name="rows">The client's rows, ordered by time.</param>
    /// <param name="asOf">The time to evaluate at, after all of them.</param>
    public ReviewedCourse Review(int number, IEnumerable<ScoreRow> rows, DateTimeOffset asOf)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"c{number}");
        return _reviewer.Review(
            new ScoredCourse
            {
                Episode = new EpisodeId(id),
                Client = new ClientId(id),
                Practitioner = Reviewer,
                PrimaryMeasure = measure.Id,
                Chronicity = chronicity,
                Scores = [.. rows.Select(row => ScoreOf(row))],
            },
            asOf);
    }

    private static CourseScore ScoreOf(ScoreRow row) => row.Items.IsEmpty
        ? new() { At = row.At!.Value, Measure = row.Measure!.Value, Value = row.Value }
        : new() { At = row.At!.Value, Measure = row.Measure!.Value, Items = row.Items };
}
