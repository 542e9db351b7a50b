using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Workflow;

/// <summary>
/// The workflow as one table. The machine, the triggers that are tried in a stage, the diagram and the
/// events of stage moves all come from it.
/// </summary>
internal static class Transitions
{
    /// <summary>The version of the workflow, stored with every event.</summary>
    public const int Version = 1;

    /// <summary>Every arrow, in the order in which a stage tries those that leave it.</summary>
    private static readonly EpisodeStage[] LaterThanMonitoring =
        [EpisodeStage.Adjusting, EpisodeStage.Communicating, EpisodeStage.Referring, EpisodeStage.Celebrating];

    public static ImmutableArray<Transition> All { get; } =
    [
        new()
        {
            From = WorkflowState.PostImprovement,
            Trigger = WorkflowTrigger.GainLost,
            To = EpisodeStage.Treating,
            Name = "the gain is lost",
            Condition = WorkflowConditions.IsLost,
            Move = (view, from, to) => new GainLost { From = from, To = to, Because = [view.Assessment.Course.CurrentLoss!.LostBy] },
            IsLast = true,
        },
        new()
        {
            From = WorkflowState.PostImprovement,
            Trigger = WorkflowTrigger.ImprovementWithdrawn,
            To = EpisodeStage.Treating,
            Name = "by the facts on record, there was no improvement",
            Condition = WorkflowConditions.IsWithdrawn,
            Move = (view, from, to) => new ImprovementWithdrawn { From = from, To = to, Because = MoveEvidence.Withdrawal(view) },
            IsLast = true,
            IsWithdrawal = true,
        },
        .. LaterThanMonitoring.Select(stage => new Transition
        {
            From = (WorkflowState)stage,
            Trigger = WorkflowTrigger.SustainWithdrawn,
            To = EpisodeStage.Monitoring,
            Name = "by the facts on record, it was never sustained",
            Condition = WorkflowConditions.IsSustainWithdrawn,
            Move = (view, from, to) => new SustainWithdrawn { From = from, To = to, Because = MoveEvidence.Withdrawal(view) },
            IsLast = true,
            IsWithdrawal = true,
        }),
        new()
        {
            From = WorkflowState.Treating,
            Trigger = WorkflowTrigger.GainRegained,
            To = EpisodeStage.Monitoring,
            Name = "the same improvement is back within 14 days, note signed",
            Condition = view => WorkflowConditions.IsRegained(view) && WorkflowConditions.IsDocumented(view),
            Move = MoveEvidence.Regained,
        },
        new()
        {
            From = WorkflowState.Treating,
            Trigger = WorkflowTrigger.GainRegained,
            To = EpisodeStage.Documenting,
            Name = "the same improvement is back within 14 days, note not signed",
            Condition = view => WorkflowConditions.IsRegained(view) && !WorkflowConditions.IsDocumented(view),
            Move = MoveEvidence.Regained,
        },
        new()
        {
            From = WorkflowState.Treating,
            Trigger = WorkflowTrigger.ImprovementFound,
            To = EpisodeStage.Documenting,
            Name = "an improvement is on record",
            Condition = WorkflowConditions.IsFound,
            Move = (view, from, to) => MoveEvidence.Found(view.Assessment.Course.Improvement!, from, to),
        },
        new()
        {
            From = WorkflowState.Documenting,
            Trigger = WorkflowTrigger.Documented,
            To = EpisodeStage.Monitoring,
            Name = "its note is signed",
            Condition = WorkflowConditions.IsDocumented,
            Move = (view, from, to) => new Documented { From = from, To = to, Because = [view.ImprovementNote!.Id] },
        },
        new()
        {
            From = WorkflowState.Monitoring,
            Trigger = WorkflowTrigger.Sustained,
            To = EpisodeStage.Adjusting,
            Name = "it is sustained",
            Condition = WorkflowConditions.IsSustained,
            Move = (view, from, to) => new Sustained { From = from, To = to, Because = MoveEvidence.NewestScore(view) },
        },
        new()
        {
            From = WorkflowState.Adjusting,
            Trigger = WorkflowTrigger.PlanSettled,
            To = EpisodeStage.Communicating,
            Name = "the plan was reviewed",
            Condition = WorkflowConditions.IsPlanSettled,
            Move = (view, from, to) => new PlanSettled { From = from, To = to, Because = MoveEvidence.PlanBasis(view) },
        },
        new()
        {
            From = WorkflowState.Communicating,
            Trigger = WorkflowTrigger.ClientInformed,
            To = EpisodeStage.Referring,
            Name = "it was discussed",
            Condition = WorkflowConditions.IsDiscussed,
            Move = (_, from, to) => new ClientInformed { From = from, To = to, Because = [] },
        },
        new()
        {
            From = WorkflowState.Referring,
            Trigger = WorkflowTrigger.ReferralSettled,
            To = EpisodeStage.Celebrating,
            Name = "referral was decided",
            Condition = WorkflowConditions.IsReferralDecided,
            Move = (view, from, to) => new ReferralSettled { From = from, To = to, Because = MoveEvidence.SettledReferrals(view) },
        },
        new()
        {
            From = WorkflowState.Celebrating,
            Trigger = WorkflowTrigger.Celebrated,
            To = EpisodeStage.Completed,
            Name = "it was celebrated or declined",
            Condition = WorkflowConditions.IsCelebrated,
            Move = (view, from, to) => new Celebrated { From = from, To = to, Because = MoveEvidence.FeedbackRequests(view) },
        },
        ByCommand(WorkflowState.PostImprovement, WorkflowTrigger.Discontinued, EpisodeStage.Discontinued, "care has ended"),
        ByCommand(WorkflowState.Treating, WorkflowTrigger.Discontinued, EpisodeStage.Discontinued, "care has ended"),
        ByCommand(WorkflowState.PostImprovement, WorkflowTrigger.Resumed, EpisodeStage.Treating, "care is resumed after a gap"),
        ByCommand(WorkflowState.Treating, WorkflowTrigger.Resumed, EpisodeStage.Treating, "care is resumed after a gap"),
        ByCommand(WorkflowState.Completed, WorkflowTrigger.Discontinued, EpisodeStage.Discontinued, "the client died"),
        ByCommand(WorkflowState.Discontinued, WorkflowTrigger.Discontinued, EpisodeStage.Discontinued, "the client died"),
        .. Enum.GetValues<EpisodeStage>().Select(BackTo),
        ByCommand(WorkflowState.Completed, WorkflowTrigger.Resumed, EpisodeStage.Treating, "care is resumed"),
        ByCommand(WorkflowState.Discontinued, WorkflowTrigger.Resumed, EpisodeStage.Treating, "care is resumed"),
    ];

    private static readonly ImmutableArray<Transition>[] FactsByStage =
        [.. Enum.GetValues<EpisodeStage>().Select(stage => All.Where(arrow => arrow.Condition is not null && arrow.Leaves(stage)).ToImmutableArray())];

    /// <summary>The arrows that leave a stage by facts alone, in the order in which they are tried.</summary>
    public static ImmutableArray<Transition> ByFacts(EpisodeStage stage) => FactsByStage[(int)stage];

    /// <summary>The arrow by which a command's own trigger leaves a stage.</summary>
    public static Transition ByCommand(EpisodeStage stage, WorkflowTrigger trigger) =>
        All.Single(arrow => arrow.Trigger == trigger && arrow.Leaves(stage));

    private static Transition BackTo(EpisodeStage stage) => new()
    {
        From = WorkflowState.Discontinued,
        Trigger = WorkflowTrigger.EndingWithdrawn,
        To = stage,
        Name = $"the client's death was recorded in {stage} and taken back",
        Condition = view => WorkflowConditions.IsEndingWithdrawn(view) && view.Episode.Progress.BeforeDeath!.Stage == stage,
        Move = (view, from, to) => new EndingWithdrawn { From = from, To = to, Because = [MoveEvidence.NewestCorrection(view)] },
    };

    private static Transition ByCommand(WorkflowState from, WorkflowTrigger trigger, EpisodeStage to, string name) =>
        new() { From = from, Trigger = trigger, To = to, Name = name };
}
