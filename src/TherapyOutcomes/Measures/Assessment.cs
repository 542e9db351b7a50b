using System.Collections.Immutable;
using TherapyOutcomes.Episodes;

namespace TherapyOutcomes.Measures;

/// <summary>What the facts of an episode say about getting better, in the present cycle of care.</summary>
/// <remarks>
/// Derived anew for each decision from the dated facts alone: late facts and corrections count at once, and any
/// order of arrival gives the same assessment. Pure, immutable and thread-safe.
/// </remarks>
public sealed record Assessment
{
    /// <summary>A newer score of the deciding measure is not doubted because of an older one of another.</summary>
    internal const int MixedDays = 14;

    private Assessment()
    {
    }

    /// <summary>What the deciding measure says.</summary>
    public required MeasureAssessment Primary { get; init; }

    /// <summary>What the episode's other measures say; they never fire a trigger.</summary>
    public required ImmutableArray<MeasureAssessment> Others { get; init; }

    /// <summary>How improvement went.</summary>
    public required ImprovementCourse Course { get; init; }

    /// <summary>The days with a follow-up, by time: a session, or else a score, check-in or observation.</summary>
    public required ImmutableArray<DateOnly> FollowUpDays { get; init; }

    private ImmutableArray<Observation> Observations { get; init; }

    /// <summary>
    /// The measures that make the result mixed: the deciding measure is Improved (or an improvement was observed), while their newest scores, at most 14 days
    /// old, are PossiblyDeteriorated or worse, and no observation since says that the improvement holds. Empty when none does.
    /// </summary>
    /// <param name="now">The time; days are those of a score's own offset.</param>
    public ImmutableArray<MeasureAssessment> MixedWith(DateTimeOffset now) =>
        Course.Stands && (Primary.Newest is { Verdict: Verdict.Improved } || Course.Improvement!.IsObserved) ? Others.RemoveAll(other => !IsWorse(other, now)) : [];

    /// <summary>Assesses an episode.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="policy">The clinic's policy: measures, thresholds and what sustained means.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2002: the policy lacks a measure that the episode uses.</exception>
    public static Assessment Of(Episode episode, ClinicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(policy);
        var cycle = new CareCycle(episode.Progress.Cycle, episode.Progress.CycleStart, episode.Care.Sessions);
        var measurement = episode.Measurement;
        var primary = MeasureAssessment.Of(policy.Measures.Get(measurement.Primary), measurement.Scores, episode.Chronicity, cycle);
        var followUps = FollowUps(episode);
        var observations = cycle.Number == 1
            ? measurement.Observations
            : measurement.Observations.RemoveAll(observation => !cycle.Includes(observation.At));
        return new Assessment
        {
            Primary = primary,
            Others = OtherMeasures(episode, policy, cycle),
            FollowUpDays = followUps,
            Observations = observations,
            Course = new CourseBuilder(primary, observations, followUps, policy.Sustain).Build(),
        };
    }

    private bool IsWorse(MeasureAssessment other, DateTimeOffset now) =>
        other.Newest is { Verdict: Verdict.PossiblyDeteriorated or Verdict.Deteriorated, Score: var worse }
        && (now.ToOffset(worse.At.Offset).Date - worse.At.Date).Days <= MixedDays
        && !Observations.Any(observation => observation is { IsWithdrawn: false, Holds: true } && observation.At >= worse.At);

    private static ImmutableArray<MeasureAssessment> OtherMeasures(Episode episode, ClinicPolicy policy, CareCycle cycle)
    {
        var measurement = episode.Measurement;
        List<MeasureAssessment>? others = null;
        foreach (var score in measurement.Scores)
        {
            if (score.Measure != measurement.Primary && others?.Exists(other => other.Measure.Id == score.Measure) != true)
            {
                others ??= [];
                others.Add(MeasureAssessment.Of(policy.Measures.Get(score.Measure), measurement.Scores, episode.Chronicity, cycle));
            }
        }

        return others is null ? [] : [.. others];
    }

    private static ImmutableArray<DateOnly> FollowUps(Episode episode)
    {
        var (sessions, measurement, checkIns) = (episode.Care.Sessions, episode.Measurement, episode.Relationship.CheckIns);
        var days = ImmutableArray.CreateBuilder<DateOnly>(
            sessions.Length + measurement.Scores.Length + measurement.Observations.Length + checkIns.Length);
        foreach (var session in sessions)
        {
            if (!session.IsWithdrawn)
            {
                days.Add(session.Day);
            }
        }

        foreach (var score in measurement.Scores)
        {
            if (!score.IsWithdrawn)
            {
                days.Add(score.Day);
            }
        }

        foreach (var observation in measurement.Observations)
        {
            if (!observation.IsWithdrawn)
            {
                days.Add(observation.Day);
            }
        }

        foreach (var checkIn in checkIns)
        {
            days.Add(checkIn.Day);
        }

        return WithoutRepeats(days);
    }

    private static ImmutableArray<DateOnly> WithoutRepeats(ImmutableArray<DateOnly>.Builder days)
    {
        days.Sort();
        var kept = 0;
        for (var index = 0; index < days.Count; index++)
        {
            if (kept == 0 || days[index] != days[kept - 1])
            {
                days[kept++] = days[index];
            }
        }

        days.Count = kept;
        return days.DrainToImmutable();
    }
}
