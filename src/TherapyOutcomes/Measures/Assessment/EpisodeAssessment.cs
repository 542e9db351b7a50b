using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>The assessment of improvement in the current cycle of care, based on the recorded facts of an episode.</summary>
/// <remarks>
/// It is derived from the dated facts alone. Late facts and corrections take effect immediately, and the order in
/// which facts arrive makes no difference.
/// </remarks>
public sealed record EpisodeAssessment
{
    /// <summary>The number of days for which a worse score of another measure casts doubt on an improvement.</summary>
    internal const int MixedDays = 14;

    /// <summary>The number of days after which the newest deciding score is no longer current.</summary>
    internal const int StaleDays = 60;

    private EpisodeAssessment()
    {
    }

    /// <summary>The assessment of the deciding measure.</summary>
    public required MeasureAssessment Primary { get; init; }

    /// <summary>The assessments of the episode's other measures. They never fire a trigger.</summary>
    public required ImmutableArray<MeasureAssessment> Others { get; init; }

    /// <summary>The course of improvement in the current cycle.</summary>
    public required ImprovementCourse Course { get; init; }

    /// <summary>The days on which there was a follow-up (a session, score, check-in or observation), in order and without repeats.</summary>
    public required FactList<DateOnly> FollowUpDays { get; init; }

    private FactList<Observation> Observations { get; init; } = [];

    private AssessedFacts Facts { get; init; }

    /// <summary>The first day of the current cycle of care.</summary>
    public DateOnly CycleStart => Facts.Cycle.Start;

    /// <summary>The current cycle of care.</summary>
    internal CareCycle Cycle => Facts.Cycle;

    /// <summary>
    /// The other measures that contradict the improvement and make the result mixed: their newest score is PossiblyDeteriorated or
    /// Deteriorated and at most 14 days older than the deciding measure's newest score, without a later observation that the improvement
    /// holds. Empty if there are none, if there is no current improvement, or if the newest deciding score does not show it.
    /// </summary>
    public ImmutableArray<MeasureAssessment> MixedWith =>
        Course.IsShownNow ? Others.RemoveAll(other => !IsWorse(other)) : [];

    /// <summary>True if another measure or the client's own word contradicts the improvement that the deciding measure shows; otherwise, false.</summary>
    public bool IsMixed => Course.HasCurrentImprovement && (Course.Doubt is not null || !MixedWith.IsEmpty);

    /// <summary>Assesses an episode.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="client">The client's record, which says whether they answer questionnaires.</param>
    /// <param name="policy">The clinic's policy, which sets the measures, the thresholds and what counts as sustained.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2002: The policy does not contain a measure that the episode uses.</exception>
    public static EpisodeAssessment Of(Episode episode, ClientRecord client, ClinicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(policy);
        return Build(episode, AssessedFacts.Of(episode, client, policy));
    }

    /// <summary>Assesses an episode, reusing an earlier assessment: if only one newer fact was added, its course is extended instead of rebuilt.</summary>
    internal static EpisodeAssessment Of(Episode episode, ClientRecord client, ClinicPolicy policy, EpisodeAssessment? known)
    {
        var facts = AssessedFacts.Of(episode, client, policy);
        return known is null ? Build(episode, facts)
            : facts == known.Facts ? known
            : facts.NewestSince(known.Facts) is { } newest ? known.With(newest, episode, facts) ?? Build(episode, facts)
            : Build(episode, facts);
    }

    private static EpisodeAssessment Build(Episode episode, AssessedFacts facts)
    {
        var cycle = facts.Cycle;
        var primary = MeasureAssessment.Of(facts.Policy.Measures.Get(facts.Primary), facts.Scores, facts.Chronicity, cycle);
        var followUps = FollowUps(facts);
        var observations = cycle.Number == 1 ? facts.Observations : facts.Observations.RemoveAll(observation => !cycle.Includes(observation.Day));
        return new EpisodeAssessment
        {
            Primary = primary,
            Others = OtherMeasures(facts),
            FollowUpDays = followUps,
            Observations = observations,
            Facts = facts,
            Course = CourseBuilder.Build(BasisOf(episode, facts, primary, followUps), observations),
        };
    }

    // Returns null if the fact affects more than the end of the course.
    private EpisodeAssessment? With(NewestFact newest, Episode episode, AssessedFacts facts)
    {
        var (primary, others) = (Primary, Others);
        // Where the clock is put back over midnight, a later instant can fall on an earlier day.
        if ((FollowUpDays is [.., var newestDay] && newest.Day < newestDay) || (newest.Observation is not null && !facts.Cycle.Includes(newest.Day))
            || (newest.Score is not null && Observations is [.., var said] && said.Day >= newest.Day))
        {
            return null;
        }

        if (newest.Score is { } score)
        {
            var place = score.Measure == primary.Measure.Id ? -1 : OtherPlace(score.Measure);
            if (place is null || (place == -1 ? primary : others[place.Value]).With(score, facts.Cycle) is not { } extended)
            {
                return null;
            }

            (primary, others) = place == -1 ? (extended, others) : (primary, others.SetItem(place.Value, extended));
        }

        var followUps = FollowUpDays is [.., var last] && last == newest.Day ? FollowUpDays : FollowUpDays.Add(newest.Day);
        var compared = primary.Comparisons.Count > Primary.Comparisons.Count ? primary.Newest : null;
        return this with
        {
            Primary = primary,
            Others = others,
            FollowUpDays = followUps,
            Observations = newest.Observation is { } observation ? Observations.Add(observation) : Observations,
            Facts = facts,
            Course = CourseBuilder.Extend(Course, BasisOf(episode, facts, primary, followUps), compared, newest.Observation),
        };
    }

    private int? OtherPlace(MeasureId measure)
    {
        for (var place = 0; place < Others.Length; place++)
        {
            if (Others[place].Measure.Id == measure)
            {
                return place;
            }
        }

        return null;
    }

    private static CourseBasis BasisOf(Episode episode, AssessedFacts facts, MeasureAssessment primary, FactList<DateOnly> followUps) => new()
    {
        Primary = primary,
        FollowUpDays = followUps,
        Episode = episode,
        Cycle = facts.Cycle,
        Preferences = facts.Preferences,
        Sustain = facts.Policy.Sustain,
        GapDays = facts.Policy.GapDays,
    };

    private bool IsWorse(MeasureAssessment other) =>
        other.Newest is { Verdict: Verdict.PossiblyDeteriorated or Verdict.Deteriorated, Score: var worse }
        && (Primary.Newest?.Day ?? Course.Improvement!.Since).DayNumber - worse.Day.DayNumber <= MixedDays
        && !Observations.Any(observation => observation is { IsWithdrawn: false, Holds: true } && observation.At >= worse.At);

    private static ImmutableArray<MeasureAssessment> OtherMeasures(AssessedFacts facts)
    {
        List<MeasureAssessment>? others = null;
        foreach (var score in facts.Scores)
        {
            if (score.Measure != facts.Primary && others?.Exists(other => other.Measure.Id == score.Measure) != true)
            {
                others ??= [];
                others.Add(MeasureAssessment.Of(facts.Policy.Measures.Get(score.Measure), facts.Scores, facts.Chronicity, facts.Cycle));
            }
        }

        return others is null ? [] : [.. others];
    }

    private static FactList<DateOnly> FollowUps(AssessedFacts facts)
    {
        var days = new List<DateOnly>(facts.Sessions.Count + facts.Scores.Count + facts.Observations.Count + facts.CheckIns.Count);
        foreach (var session in facts.Sessions)
        {
            if (!session.IsWithdrawn)
            {
                days.Add(session.Day);
            }
        }

        foreach (var score in facts.Scores)
        {
            if (!score.IsWithdrawn)
            {
                days.Add(score.Day);
            }
        }

        foreach (var observation in facts.Observations)
        {
            if (!observation.IsWithdrawn)
            {
                days.Add(observation.Day);
            }
        }

        foreach (var checkIn in facts.CheckIns)
        {
            days.Add(checkIn.Day);
        }

        return WithoutRepeats(days);
    }

    private static FactList<DateOnly> WithoutRepeats(List<DateOnly> days)
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

        return FactList<DateOnly>.Of(CollectionsMarshal.AsSpan(days)[..kept]);
    }
}
