using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>The facts on which a stage move rests, for its event.</summary>
internal static class MoveEvidence
{
    public static ImprovementFound Found(Improvement improvement, EpisodeStage from, EpisodeStage to) =>
        new() { From = from, To = to, Because = [improvement.FoundBy], Day = improvement.Day };

    public static GainRegained Regained(RuleContext view, EpisodeStage from, EpisodeStage to)
    {
        var improvement = view.Assessment.Course.Improvement!;
        return new() { From = from, To = to, Because = RegainedBy(view, improvement), Day = improvement.Since };
    }

    /// <summary>What took an improvement back: the correction or, in a review, the newest score.</summary>
    public static ImmutableArray<FactId> Withdrawal(RuleContext view) => view.Command is Correct correct ? [correct.What]
        : view.Assessment.Primary.NewestScore is { } newest ? [newest.Id]
        : [];

    // The one recorded last took it away, whenever it is dated.
    public static FactId NewestCorrection(RuleContext view) => view.Episode.Care.Corrections.MaxBy(correction => correction.Version).Event.What;

    public static ImmutableArray<FactId> NewestScore(RuleContext view) =>
        view.Assessment.Primary.Newest is { } newest ? [newest.Score.Id] : [view.Assessment.Course.Improvement!.FoundBy];

    public static ImmutableArray<FactId> PlanBasis(RuleContext view)
    {
        var planning = view.Episode.Planning;
        var newest = planning.Adjustments.Select(adjusted => (adjusted.Version, adjusted.Event.BasedOn))
            .Concat(planning.Confirmations.Select(confirmed => (confirmed.Version, confirmed.Event.BasedOn)))
            .Concat(planning.Maintenance.Select(agreed => (agreed.Version, BasedOn: (FactId?)null)))
            .Concat(planning.Discharges.Select(discharged => (discharged.Version, discharged.Event.BasedOn)))
            .DefaultIfEmpty()
            .MaxBy(review => review.Version);
        return newest.BasedOn is { } score ? [score] : [];
    }

    public static ImmutableArray<FactId> SettledReferrals(RuleContext view) =>
    [
        .. view.Episode.Referral.Cases
            .Where(referral => WorkflowConditions.IsSettled(referral, view.Improvement!.Value, view.Policy))
            .Select(referral => referral.Id),
    ];

    public static ImmutableArray<FactId> FeedbackRequests(RuleContext view) =>
    [
        .. view.Episode.Feedback.Requests
            .Where(request => view.Improvement!.Value.Counts(request.Recording))
            .Select(request => request.Id),
    ];

    // Without a score that regained it, the newest one shows that the loss is gone from the facts.
    private static ImmutableArray<FactId> RegainedBy(RuleContext view, Improvement improvement) =>
        improvement.RegainedBy is { } regainedBy ? [regainedBy] : NewestScore(view);
}
