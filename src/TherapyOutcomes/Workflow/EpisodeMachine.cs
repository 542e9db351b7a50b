using Stateless;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>One state machine of the workflow, bound to a box. Building one is dear, so machines are pooled.</summary>
internal sealed class EpisodeMachine
{
    private readonly RuleBook _rules;

    public EpisodeMachine(RuleBook rules)
    {
        _rules = rules;
        Machine = new StateMachine<WorkflowState, WorkflowTrigger>(() => Box.State, state => Box.State = state, FiringMode.Immediate);
        Configure();
    }

    public WorkflowBox Box { get; } = new();

    public StateMachine<WorkflowState, WorkflowTrigger> Machine { get; }

    private void Configure()
    {
        Machine.Configure(WorkflowState.PostImprovement)
            .PermitIf(WorkflowTrigger.GainLost, WorkflowState.Treating, Guards(WorkflowTrigger.GainLost))
            .PermitIf(WorkflowTrigger.ImprovementWithdrawn, WorkflowState.Treating, Guards(WorkflowTrigger.ImprovementWithdrawn))
            .PermitIf(WorkflowTrigger.Discontinued, WorkflowState.Discontinued, Guards(WorkflowTrigger.Discontinued));

        Machine.Configure(WorkflowState.Treating)
            .PermitIf(WorkflowTrigger.ImprovementFound, WorkflowState.Documenting, Guards(WorkflowTrigger.ImprovementFound))
            .PermitDynamicIf(
                WorkflowTrigger.GainRegained,
                () => Box.IsNoteSigned ? WorkflowState.Monitoring : WorkflowState.Documenting,
                new Stateless.Reflection.DynamicStateInfos
                {
                    { WorkflowState.Monitoring, "note signed" },
                    { WorkflowState.Documenting, "note not signed" },
                },
                Guards(WorkflowTrigger.GainRegained))
            .PermitIf(WorkflowTrigger.Discontinued, WorkflowState.Discontinued, Guards(WorkflowTrigger.Discontinued));

        Forward(WorkflowState.Documenting, WorkflowTrigger.Documented, WorkflowState.Monitoring);
        Forward(WorkflowState.Monitoring, WorkflowTrigger.Sustained, WorkflowState.Adjusting);
        Forward(WorkflowState.Adjusting, WorkflowTrigger.PlanSettled, WorkflowState.Communicating);
        Forward(WorkflowState.Communicating, WorkflowTrigger.ClientInformed, WorkflowState.Referring);
        Forward(WorkflowState.Referring, WorkflowTrigger.ReferralSettled, WorkflowState.Celebrating);
        Forward(WorkflowState.Celebrating, WorkflowTrigger.Celebrated, WorkflowState.Completed);

        Machine.Configure(WorkflowState.Completed)
            .PermitIf(WorkflowTrigger.Resumed, WorkflowState.Treating, Guards(WorkflowTrigger.Resumed));
        Machine.Configure(WorkflowState.Discontinued)
            .PermitIf(WorkflowTrigger.Resumed, WorkflowState.Treating, Guards(WorkflowTrigger.Resumed));
    }

    private void Forward(WorkflowState from, WorkflowTrigger trigger, WorkflowState to) =>
        Machine.Configure(from)
            .SubstateOf(WorkflowState.PostImprovement)
            .PermitIf(trigger, to, Guards(trigger));

    // One guard for the condition and one for each rule that can hold the trigger, described by the rule's id.
    private Tuple<Func<bool>, string>[] Guards(WorkflowTrigger trigger) =>
    [
        Tuple.Create<Func<bool>, string>(() => Box.Ready == trigger, WorkflowConditions.Name(trigger)),
        .. _rules.Holding(trigger).Select(rule =>
            Tuple.Create<Func<bool>, string>(() => !Box.Findings!.IsHeldBy(rule), rule.Id)),
    ];
}
