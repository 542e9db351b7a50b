using TherapyOutcomes.Episodes;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>
/// What must be true in the facts for a trigger to fire. Conditions can't be switched off;
/// rules may hold a trigger back beyond its condition.
/// </summary>
internal static class WorkflowConditions
{
    public static bool Holds(WorkflowTrigger trigger, RuleContext context) => trigger switch
    {
        WorkflowTrigger.ImprovementFound => Course(context).IsShownNow && !IsRegained(context),
        WorkflowTrigger.GainRegained => IsRegained(context),
        WorkflowTrigger.GainLost => Course(context).CurrentLoss is not null,
        WorkflowTrigger.ImprovementWithdrawn => IsWithdrawn(context),
        WorkflowTrigger.Documented => context.ImprovementNote is { IsSigned: true },
        WorkflowTrigger.Sustained => Course(context).IsSustainedNow,
        WorkflowTrigger.PlanSettled => IsPlanSettled(context),
        WorkflowTrigger.ClientInformed => IsDiscussed(context),
        WorkflowTrigger.ReferralSettled => IsReferralDecided(context),
        WorkflowTrigger.Celebrated => IsCelebrated(context),
        WorkflowTrigger.Discontinued or WorkflowTrigger.Resumed => false, // by their own commands only
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, null),
    };

    /// <summary>A name for the diagram.</summary>
    public static string Name(WorkflowTrigger trigger) => trigger switch
    {
        WorkflowTrigger.ImprovementFound => "an improvement is on record",
        WorkflowTrigger.GainRegained => "the same improvement is back within 14 days",
        WorkflowTrigger.GainLost => "the gain is lost",
        WorkflowTrigger.ImprovementWithdrawn => "a correction removed the improvement",
        WorkflowTrigger.Documented => "its note is signed",
        WorkflowTrigger.Sustained => "it is sustained",
        WorkflowTrigger.PlanSettled => "the plan was reviewed",
        WorkflowTrigger.ClientInformed => "it was discussed",
        WorkflowTrigger.ReferralSettled => "referral was decided",
        WorkflowTrigger.Celebrated => "it was celebrated or declined",
        WorkflowTrigger.Discontinued => "care has ended",
        WorkflowTrigger.Resumed => "care is resumed",
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, null),
    };

    private static ImprovementCourse Course(RuleContext context) => context.Assessment.Course;

    // Late facts may have moved the improvement's day; one that began after the loss is another improvement. Where a correction
    // or a later score of the day took the loss itself away, the improvement that was on record is not another one.
    private static bool IsRegained(RuleContext context) =>
        context.Episode.Progress.LossOpenSince is { } loss
        && Course(context) is { IsShownNow: true, Improvement: { } improvement }
        && improvement.Day <= loss
        && (improvement.RegainedBy is not null || WasOnRecordBeforeTheLoss(improvement.FoundBy, context.Episode));

    private static bool WasOnRecordBeforeTheLoss(FactId found, Episode episode)
    {
        var recording = episode.Measurement.Scores.Newest(found, static (score, id) => score.Id == id)?.Recording
            ?? episode.Measurement.Observations.Newest(found, static (observation, id) => observation.Id == id)?.Recording;
        return recording?.Version < episode.Progress.EndedVersion;
    }

    private static bool IsWithdrawn(RuleContext context)
    {
        var course = Course(context);
        if (course.Stands || course.CurrentLoss is not null)
        {
            return false;
        }

        var found = context.Episode.Progress.FoundVersion;
        foreach (var correction in context.Episode.Care.Corrections)
        {
            if (correction.Version > found)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlanSettled(RuleContext context)
    {
        if (context.Improvement is not { } improvement)
        {
            return false;
        }

        var planning = context.Episode.Planning;
        return improvement.CountsAnyAnew(planning.Adjustments) || improvement.CountsAnyAnew(planning.Confirmations);
    }

    private static bool IsDiscussed(RuleContext context) =>
        context.Improvement is { } improvement && improvement.CountsAnyAnew(context.Episode.Communication.Talks);

    private static bool IsReferralDecided(RuleContext context)
    {
        if (context.Improvement is not { } improvement)
        {
            return false;
        }

        foreach (var referral in context.Episode.Referral.Cases)
        {
            if ((referral.Sent is { } sent && improvement.Counts(sent)) || (referral.Refused is { } refused && improvement.Counts(refused)))
            {
                return true;
            }
        }

        foreach (var decided in context.Episode.Referral.NoneNeeded)
        {
            if (improvement.Counts(decided.Metadata) && !decided.Event.Reason.IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCelebrated(RuleContext context) =>
        context.Improvement is { } improvement && improvement.CountsAny(context.Episode.Celebration.Celebrations);
}
