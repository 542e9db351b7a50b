using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>Everything in an episode that an assessment depends on. Equal values lead to equal assessments.</summary>
internal readonly record struct AssessedFacts
{
    public required ClinicPolicy Policy { get; init; }

    public required MeasureId Primary { get; init; }

    public required Chronicity Chronicity { get; init; }

    public required CareCycle Cycle { get; init; }

    public required FactList<Score> Scores { get; init; }

    public required FactList<Observation> Observations { get; init; }

    public required FactList<Recorded<CheckInRecorded>> CheckIns { get; init; }

    public required PlanningState Planning { get; init; }

    public required ClientPreferences Preferences { get; init; }

    public FactList<Session> Sessions => Cycle.Sessions;

    public static AssessedFacts Of(Episode episode, ClientRecord client, ClinicPolicy policy) => new()
    {
        Policy = policy,
        Primary = episode.Measurement.PrimaryMeasure,
        Chronicity = episode.Chronicity,
        Cycle = CareCycle.Of(episode, policy),
        Scores = episode.Measurement.Scores,
        Observations = episode.Measurement.Observations,
        CheckIns = episode.Relationship.CheckIns,
        Planning = episode.Planning,
        Preferences = client.Preferences,
    };

    /// <summary>
    /// Returns the only fact that was added since an earlier state; null if more than one was added, if it is older than a
    /// fact that was already there, or if anything else has changed.
    /// </summary>
    public NewestFact? NewestSince(AssessedFacts before)
    {
        var added = Scores.Count + Observations.Count + CheckIns.Count + Sessions.Count
            - before.Scores.Count - before.Observations.Count - before.CheckIns.Count - before.Sessions.Count;
        return added == 1
            && Policy.Equals(before.Policy) && Primary == before.Primary && Chronicity == before.Chronicity
            && Planning == before.Planning && Preferences == before.Preferences
            && Cycle.Number == before.Cycle.Number && Cycle.Start == before.Cycle.Start && before.Cycle.FirstSession is not null
            && Scores.Continues(before.Scores) && Observations.Continues(before.Observations)
            && CheckIns.Continues(before.CheckIns) && Sessions.Continues(before.Sessions)
            && Newest(before) is { } newest && newest.At >= before.NewestTime
                ? newest
                : null;
    }

    private DateTimeOffset NewestTime
    {
        get
        {
            var newest = DateTimeOffset.MinValue;
            newest = Scores is [.., var score] && score.At > newest ? score.At : newest;
            newest = Observations is [.., var observation] && observation.At > newest ? observation.At : newest;
            newest = CheckIns is [.., var checkIn] && checkIn.At > newest ? checkIn.At : newest;
            return Sessions is [.., var session] && session.At > newest ? session.At : newest;
        }
    }

    private NewestFact? Newest(AssessedFacts before) =>
        Scores.Count > before.Scores.Count ? new NewestFact(Scores[^1].At, Scores[^1].Day) { Score = Scores[^1] }
        : Observations.Count > before.Observations.Count ? new NewestFact(Observations[^1].At, Observations[^1].Day) { Observation = Observations[^1] }
        : CheckIns.Count > before.CheckIns.Count ? new NewestFact(CheckIns[^1].At, CheckIns[^1].Day)
        : Sessions.Count > before.Sessions.Count ? new NewestFact(Sessions[^1].At, Sessions[^1].Day)
        : null;
}
