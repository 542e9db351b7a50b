using Stateless;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>One state machine, generated from <see cref="Transitions"/> and bound to a box. Building one is slow, so machines are pooled.</summary>
internal sealed class EpisodeMachine
{
    private readonly RuleBook _rules;

    public EpisodeMachine(RuleBook rules)
    {
        _rules = rules;
        Machine = new StateMachine<WorkflowState, WorkflowTrigger>(() => Box.State, state => Box.State = state, FiringMode.Immediate);
        foreach (var stage in Enum.GetValues<EpisodeStage>().Where(stage => stage.IsPostImprovement()))
        {
            Machine.Configure((WorkflowState)stage).SubstateOf(WorkflowState.PostImprovement);
        }

        foreach (var arrow in Transitions.All)
        {
            Permit(arrow);
        }
    }

    public WorkflowBox Box { get; } = new();

    public StateMachine<WorkflowState, WorkflowTrigger> Machine { get; }

    private void Permit(Transition arrow)
    {
        var from = Machine.Configure(arrow.From);
        if (arrow.From == (WorkflowState)arrow.To)
        {
            from.PermitReentryIf(arrow.Trigger, Guards(arrow));
        }
        else
        {
            from.PermitIf(arrow.Trigger, (WorkflowState)arrow.To, Guards(arrow));
        }
    }

    // One guard for the condition and one for each rule that can hold the trigger, described by the rule's id.
    private Tuple<Func<bool>, string>[] Guards(Transition arrow) =>
    [
        Tuple.Create<Func<bool>, string>(() => ReferenceEquals(Box.Ready, arrow), arrow.Name),
        .. _rules.Holding(arrow.Trigger).Select(rule =>
            Tuple.Create<Func<bool>, string>(() => !Box.Findings!.IsHeldBy(rule), rule.Id)),
    ];
}
