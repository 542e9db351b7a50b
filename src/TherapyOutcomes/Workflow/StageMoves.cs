using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>The events of triggers: from, to, and what they rest on.</summary>
internal static class StageMoves
{
    public static StageMoved Of(WorkflowTrigger trigger, RuleContext view, EpisodeStage to)
    {
        var from = view.Episode.Stage;
        var course = view.Assessment.Course;
        var improvement = course.Improvement;
        return trigger switch
        {
            WorkflowTrigger.ImprovementFound => new ImprovementFound { From = from, To = to, Because = [improvement!.FoundBy], Day = improvement.Day },
            WorkflowTrigger.GainRegained => new GainRegained { From = from, To = to, Because = Regained(view, improvement!), Day = improvement!.Since },
            WorkflowTrigger.GainLost => new GainLost { From = from, To = to, Because = [course.CurrentLoss!.LostBy] },
            WorkflowTrigger.ImprovementWithdrawn => new ImprovementWithdrawn { From = from, To = to, Because = [NewestCorrection(view)] },
            WorkflowTrigger.Documented => new Documented { From = from, To = to, Because = [view.ImprovementNote!.Id] },
            WorkflowTrigger.Sustained => new Sustained { From = from, To = to, Because = NewestScores(view) },
            WorkflowTrigger.PlanSettled => new PlanSettled { From = from, To = to, Because = PlanBasis(view) },
            WorkflowTrigger.ClientInformed => new ClientInformed { From = from, To = to, Because = [] },
            WorkflowTrigger.ReferralSettled => new ReferralSettled { From = from, To = to, Because = SettledReferrals(view) },
            WorkflowTrigger.Celebrated => new Celebrated { From = from, To = to, Because = FeedbackAsked(view) },
            _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, null),
        };
    }

    public static StageMoved ByCommand(EpisodeCommand command, RuleContext view, EpisodeStage to) => command switch
    {
        Discontinue discontinue => new Discontinued
        {
            From = view.Episode.Stage,
            To = to,
            Because = [],
            Kind = discontinue.Kind,
            Reason = discontinue.Reason,
        },
        Resume resume => new Resumed { From = view.Episode.Stage, To = to, Because = [], Reason = resume.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, null),
    };

    // Without a score that regained it, the newest one shows that the loss is gone from the facts.
    private static ImmutableArray<FactId> Regained(RuleContext view, Improvement improvement) =>
        improvement.RegainedBy is { } regainedBy ? [regainedBy] : NewestScores(view);

    // The one recorded last took it away, whenever it is dated.
    private static FactId NewestCorrection(RuleContext view) => view.Episode.Care.Corrections.MaxBy(correction => correction.Version).Event.What;

    private static ImmutableArray<FactId> NewestScores(RuleContext view) =>
        view.Assessment.Primary.Newest is { } newest ? [newest.Score.Id] : [view.Assessment.Course.Improvement!.FoundBy];

    private static ImmutableArray<FactId> PlanBasis(RuleContext view)
    {
        var planning = view.Episode.Planning;
        var newest = planning.Adjustments.Select(adjusted => (adjusted.Version, adjusted.Event.BasedOn))
            .Concat(planning.Confirmations.Select(confirmed => (confirmed.Version, confirmed.Event.BasedOn)))
            .DefaultIfEmpty()
            .MaxBy(review => review.Version);
        return newest.BasedOn is { } score ? [score] : [];
    }

    private static ImmutableArray<FactId> SettledReferrals(RuleContext view) =>
    [
        .. view.Episode.Referral.Cases
            .Where(referral => (referral.Sent ?? referral.Refused) is { } act && view.Improvement!.Value.Counts(act))
            .Select(referral => referral.Id),
    ];

    private static ImmutableArray<FactId> FeedbackAsked(RuleContext view) =>
    [
        .. view.Episode.Feedback.Requests
            .Where(request => view.Improvement!.Value.Counts(request.Recording))
            .Select(request => request.Id),
    ];
}
