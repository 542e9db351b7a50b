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
    public static bool IsLostAfterGap(RuleContext context) => context.Assessment.Course.IsLostAfterGap;
}
