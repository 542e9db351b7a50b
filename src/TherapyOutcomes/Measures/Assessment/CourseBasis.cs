using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>What the course of improvement rests on besides the scores and observations that it goes through one by one.</summary>
internal readonly record struct CourseBasis
{
    public required MeasureAssessment Primary { get; init; }

    public required FactList<DateOnly> FollowUpDays { get; init; }

    public required Episode Episode { get; init; }

    public required ClientPreferences Preferences { get; init; }

    public required SustainRequirements Sustain { get; init; }

    /// <summary>Determines whether scores could decide at a time. Where they can't, an observation stands for them.</summary>
    public bool CanScoresDecide(DateTimeOffset at) =>
        Primary.Measure.DecidesAlone
        && Primary.Baseline is { } baseline && baseline.At <= at
        && Primary.CanShowImprovement
        && Preferences.AnswersQuestionnaires(at);

    /// <summary>Returns the day of the follow-up that completes what the plan in force at a time asks for after a day; null if it is still missing.</summary>
    public DateOnly? LastFollowUpAsked(DateOnly after, DateTimeOffset at, DateOnly day, DateOnly? lostOn)
    {
        var index = FirstAfter(after) + FollowUpsAsked.At(Episode, at, day, lostOn, Sustain.FollowUpDays) - 1;
        return index < FollowUpDays.Count ? FollowUpDays[index] : null;
    }

    public int CountAfter(DateOnly day) => FollowUpDays.Count - FirstAfter(day);

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
