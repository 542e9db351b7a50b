using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>
/// What must be true in the facts for a trigger to fire. Conditions can't be switched off;
/// rules may hold a trigger back beyond its condition.
/// </summary>
internal static class WorkflowConditions
{
    /// <summary>An improvement is shown, and it is not one that was lost a moment ago.</summary>
    public static bool IsFound(RuleContext context) => Course(context).IsShownNow && !IsRegained(context);

    /// <summary>The gain is lost.</summary>
    public static bool IsLost(RuleContext context) => Course(context).CurrentLoss is not null;

    /// <summary>The improvement's note is signed.</summary>
    public static bool IsDocumented(RuleContext context) => context.ImprovementNote is { IsSigned: true };

    /// <summary>The improvement is sustained.</summary>
    public static bool IsSustained(RuleContext context) => Course(context).IsSustained;

    /// <summary>The improvement that was lost is back.</summary>
    // Late facts may have moved the improvement's day; one that began after the loss is another improvement. Where the loss itself was
    // taken back, whatever time has passed, the improvement that was on record is not another one.
    public static bool IsRegained(RuleContext context) =>
        context.Episode.Progress.LossOpenSince is { } loss
        && Course(context) is { HasCurrentImprovement: true, Improvement: { } improvement } course
        && improvement.Day <= loss
        && (WasOnRecordBeforeTheLoss(improvement.FoundBy, context.Episode)
            ? improvement.RegainedBy is null || course.IsShownNow
            : improvement.RegainedBy is not null && course.IsShownNow);

    private static bool WasOnRecordBeforeTheLoss(FactId found, Episode episode)
    {
        var recording = episode.Measurement.Scores.Newest(found, static (score, id) => score.Id == id)?.Recording
            ?? episode.Measurement.Observations.Newest(found, static (observation, id) => observation.Id == id)?.Recording;
        return recording?.Version < episode.Progress.EndedVersion;
    }

    /// <summary>A correction took the improvement away.</summary>
    // Only a correction or a review of the stage looks for what the facts no longer show, whatever the reason is.
    public static bool IsWithdrawn(RuleContext context) => LooksBack(context) && Course(context).Improvement is null;

    public static bool IsSustainWithdrawn(RuleContext context) =>
        LooksBack(context) && Course(context) is { HasCurrentImprovement: true, Improvement.SustainedOn: null };

    private static bool LooksBack(RuleContext context) => context.Command is Correct or ReviewStage;

    public static bool IsPlanSettled(RuleContext context) =>
        context.Improvement is { } improvement
        && (improvement.CountsAnyAnew(context.Episode.Planning.Adjustments)
            || improvement.CountsAnyAnew(context.Episode.Planning.Confirmations)
            || improvement.CountsAnyAnew(context.Episode.Planning.Maintenance)
            || (context.Discharge is { } discharge && improvement.CountsAnew(discharge.Metadata)));

    /// <summary>The improvement was discussed with the client.</summary>
    public static bool IsDiscussed(RuleContext context) =>
        context.Improvement is { } improvement && improvement.CountsAnyAnew(context.Episode.Communication.Discussions);

    /// <summary>A referral was sent or refused, or none is needed, since the improvement.</summary>
    public static bool IsReferralDecided(RuleContext context) =>
        context.Improvement is { } improvement
        && (context.Episode.Referral.Cases.AnyFromNewest((improvement, context.Policy), static (referral, asked) => IsSettled(referral, asked.improvement, asked.Policy))
            || context.Episode.Referral.NoReferralDecisions.AnyFromNewest(
                improvement, static (decided, improvement) => improvement.Counts(decided.Metadata)));

    /// <summary>A referral to anyone but an authority was sent or refused since the improvement.</summary>
    public static bool IsSettled(ReferralCase referral, CurrentImprovement improvement, ClinicPolicy policy) =>
        !policy.IsAuthority(referral.Recipient.Kind)
        && ((referral.Sent is { } sent && improvement.Counts(sent)) || (referral.Refused is { } refused && improvement.Counts(refused)));

    /// <summary>The improvement was celebrated, or the client declined.</summary>
    public static bool IsCelebrated(RuleContext context) =>
        context.Improvement is { } improvement
        && context.Episode.Celebration.Celebrations.AnyFromNewest(
            (improvement, After: context.Episode.Progress.CelebrationsAfterVersion),
            static (celebrated, asked) => asked.improvement.CountsAnew(celebrated.Metadata) && celebrated.Version > asked.After);

    /// <summary>Every record of the client's death in this episode was taken back here.</summary>
    public static bool IsEndingWithdrawn(RuleContext context) =>
        context.Episode is { Progress.BeforeDeath: not null } episode
        && episode.Progress.Moves.All(move => move.Event is not Discontinued { IsDeath: true } || IsTakenBack(episode, move.Metadata.AsFact));

    private static bool IsTakenBack(Episode episode, FactId fact) => episode.Care.Corrections.Any(correction => correction.Event.What == fact);

    private static ImprovementCourse Course(RuleContext context) => context.Assessment.Course;
}
