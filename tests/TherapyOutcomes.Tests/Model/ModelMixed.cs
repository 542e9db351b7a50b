namespace TherapyOutcomes.Tests.Model;

/// <summary>Why measures disagree (MON010).</summary>
/// <param name="OtherMeasure">The score of the other measure that says worse, if one does.</param>
/// <param name="Observation">The client's no beside a measured improvement, if it is unanswered.</param>
internal sealed record ModelMixed(string? OtherMeasure, string? Observation)
{
    private const int DaysBefore = 14;

    /// <summary>Whether anything disagrees.</summary>
    public bool IsMixed => OtherMeasure is not null || Observation is not null;

    /// <summary>What disagrees at the end of a story.</summary>
    public static ModelMixed Of(ModelHistory history, ModelCycle cycle, ModelComparison primary, ModelStory story) =>
        new(OtherMeasureThatDisagrees(history, cycle, primary, story), NoThatDisagrees(primary, story));

    /// <summary>
    /// The primary is Improved while the other measure's newest score, at most 14 days before the primary's newest or
    /// after it, is possibly deteriorated or worse, and no yes is dated at or after it.
    /// </summary>
    private static string? OtherMeasureThatDisagrees(
        ModelHistory history, ModelCycle cycle, ModelComparison primary, ModelStory story)
    {
        if (history.Second is null || !story.Stands || !story.NewestSupports
            || ModelComparison.Of(history, history.Second, cycle).Scores is not [.., var other]
            || other.Verdict is not (ModelVerdict.PossiblyDeteriorated or ModelVerdict.Deteriorated))
        {
            return null;
        }

        bool tooOld = primary.Scores is [.., var newest] && newest.Score.Day.DayNumber - other.Score.Day.DayNumber > DaysBefore;
        bool answered = ModelRecord.Of<Observation>(history).Any(o => o.Fact.Holds && o.At >= other.Score.At);
        return tooOld || answered ? null : other.Score.Fact.Id;
    }

    /// <summary>A no beside a measured improvement, until a yes or an Improved score on a later day.</summary>
    private static string? NoThatDisagrees(ModelComparison primary, ModelStory story)
    {
        if (!story.Stands || story.Present!.RestsOnObservation || story.UnansweredNo is not { } no)
        {
            return null;
        }

        bool answered = primary.Scores.Any(s => s.Verdict == ModelVerdict.Improved && s.Score.Day > no.Day);
        return answered ? null : no.Fact.Id;
    }
}
