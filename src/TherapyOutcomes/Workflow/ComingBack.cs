using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>Determines whether a client came back after a gap in care, so that care begins anew.</summary>
internal static class ComingBack
{
    /// <summary>Returns the newest gap in care up to today if care was not resumed after it; otherwise, null.</summary>
    public static CareGap? UnresumedGap(RuleContext context) =>
        CareGaps.NewestOn(context.Episode, context.Today, context.Policy.GapDays) is { } gap && !CareGaps.IsResumedAfter(gap, context.Episode)
            ? gap
            : null;

    /// <summary>Determines whether care can be resumed: it has ended, or a gap has not been followed by a resume yet.</summary>
    public static bool CanResume(RuleContext context) => context.Episode.Stage.IsEnded() || UnresumedGap(context) is not null;

    /// <summary>
    /// Determines whether a gain was found lost when the client came back: after a gap, with no deciding score or observation in between.
    /// Such a loss is no relapse, and nothing moves on until care is resumed.
    /// </summary>
    public static bool IsLostAfterGap(RuleContext context)
    {
        foreach (var loss in context.Assessment.Course.Losses)
        {
            if (IsAfterGap(loss, context))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfterGap(LostGain loss, RuleContext context) =>
        CareGaps.NewestOn(context.Episode, loss.Day, context.Policy.GapDays) is { } gap
        && !CareGaps.IsResumedAfter(gap, context.Episode)
        && !WasHeardBetween(context, gap.To, loss);

    private static bool WasHeardBetween(RuleContext context, DateOnly from, LostGain loss) =>
        (context.Assessment.Primary.Baseline is { } baseline && baseline.Day >= from && loss.Recording.IsAfter(baseline.Recording))
        || context.Assessment.Primary.Comparisons.AnyFromNewest((from, loss), static (comparison, asked) =>
            comparison.Day >= asked.from && asked.loss.Recording.IsAfter(comparison.Score.Recording))
        || context.Episode.Measurement.Observations.AnyFromNewest((from, loss), static (observation, asked) =>
            !observation.IsWithdrawn && observation.Day >= asked.from && asked.loss.Recording.IsAfter(observation.Recording));
}
