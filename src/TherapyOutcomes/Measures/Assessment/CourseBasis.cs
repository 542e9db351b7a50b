using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>What the course of improvement rests on besides the scores and observations that it goes through one by one.</summary>
internal readonly record struct CourseBasis
{
    public required MeasureAssessment Primary { get; init; }

    public required FactList<DateOnly> FollowUpDays { get; init; }

    public required Episode Episode { get; init; }

    public required CareCycle Cycle { get; init; }

    public required ClientPreferences Preferences { get; init; }

    public required SustainRequirements Sustain { get; init; }

    /// <summary>The number of days without care that make a gap.</summary>
    public required int GapDays { get; init; }

    /// <summary>
    /// Determines whether scores could decide when an observation was made. Where they can't, it stands for them. A score that was recorded
    /// later does not unmake an observation that stood for lack of one.
    /// </summary>
    public bool CanScoresDecide(Observation observation) =>
        Primary.Measure.DecidesAlone
        && Primary.Baseline is { } baseline && baseline.At <= observation.At
        && Primary.Criterion.Meaningful is not null && !Primary.Criterion.IsTooNearToBest(Primary.Measure, baseline.Value)
        && (baseline.Recording.Version < observation.Recording.Version || WasMeasuredBefore(observation))
        && Preferences.AnswersQuestionnaires(observation.At);

    /// <summary>Returns the day of the follow-up that completes what the plan in force at a time asks for after a day; null if it is still missing.</summary>
    public DateOnly? LastFollowUpAsked(DateOnly after, DateTimeOffset at, DateOnly day, EventMetadata? lost)
    {
        var index = FirstAfter(after) + FollowUpsAsked.At(Episode, at, day, lost, Sustain.FollowUpDays) - 1;
        return index < FollowUpDays.Count ? FollowUpDays[index] : null;
    }

    /// <summary>Determines whether a loss was found when the client came back: after a gap, with no deciding score or observation in between.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="place">The place of a comparison not long after the loss, or of the newest one; -1 if there is none.</param>
    // Only a gap that ended after the newest score before the loss matters, so a long history is not gone through for each loss.
    public bool IsAfterGap(LostGain loss, int place) =>
        CareGaps.NewestOn(Episode, loss.Day, GapDays, since: ScoredBefore(loss, place)) is { } gap
        && !CareGaps.IsResumedAfter(gap, Episode)
        && !WasHeardBetween(gap.To, loss);

    public int CountAfter(DateOnly day) => FollowUpDays.Count - FirstAfter(day);

    private DateOnly? ScoredBefore(LostGain loss, int place)
    {
        for (var index = place; index >= 0; index--)
        {
            if (loss.Recording.IsAfter(Primary.Comparisons[index].Score.Recording))
            {
                return Primary.Comparisons[index].Day;
            }
        }

        return Primary.Baseline is { } baseline && loss.Recording.IsAfter(baseline.Recording) ? baseline.Day : null;
    }

    private bool WasHeardBetween(DateOnly from, LostGain loss) =>
        (Primary.Baseline is { } baseline && baseline.Day >= from && loss.Recording.IsAfter(baseline.Recording))
        || Primary.Comparisons.AnyFromNewest((from, loss), static (comparison, asked) =>
            comparison.Day >= asked.from && asked.loss.Recording.IsAfter(comparison.Score.Recording))
        || Episode.Measurement.Observations.AnyFromNewest((from, loss), static (observation, asked) =>
            !observation.IsWithdrawn && observation.Day >= asked.from && asked.loss.Recording.IsAfter(observation.Recording));

    private bool WasMeasuredBefore(Observation observation)
    {
        foreach (var score in Episode.Measurement.Scores)
        {
            if (score.Measure == Primary.Measure.Id && !score.IsWithdrawn && score.At <= observation.At && Cycle.Includes(score.Day)
                && score.Recording.Version < observation.Recording.Version && DecidingScores.IsSettled(Primary.Measure, score, Cycle))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstAfter(DateOnly day)
    {
        var (low, high) = (0, FollowUpDays.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (FollowUpDays[middle] <= day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
