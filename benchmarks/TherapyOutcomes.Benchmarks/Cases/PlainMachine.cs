using Stateless;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>
/// Implements what most programs do: it builds one Stateless machine for each entity when it is needed, and fires it. It has the same states
/// and triggers as the library and one condition for each transition, but no rules.
/// </summary>
internal sealed class PlainMachine
{
    private readonly StateMachine<WorkflowState, WorkflowTrigger> _machine;
    private readonly WorkflowTrigger _ready;

    public PlainMachine(WorkflowState state, WorkflowTrigger ready)
    {
        _ready = ready;
        _machine = new StateMachine<WorkflowState, WorkflowTrigger>(state);
        var postImprovement = _machine.Configure(WorkflowState.PostImprovement);
        Permit(postImprovement, WorkflowTrigger.GainLost, WorkflowState.Treating);
        Permit(postImprovement, WorkflowTrigger.ImprovementWithdrawn, WorkflowState.Treating);
        Permit(postImprovement, WorkflowTrigger.Discontinued, WorkflowState.Discontinued);
        var treating = _machine.Configure(WorkflowState.Treating);
        Permit(treating, WorkflowTrigger.ImprovementFound, WorkflowState.Documenting);
        Permit(treating, WorkflowTrigger.GainRegained, WorkflowState.Monitoring);
        Permit(treating, WorkflowTrigger.Discontinued, WorkflowState.Discontinued);
        Forward(WorkflowState.Documenting, WorkflowTrigger.Documented, WorkflowState.Monitoring);
        Forward(WorkflowState.Monitoring, WorkflowTrigger.Sustained, WorkflowState.Adjusting);
        Forward(WorkflowState.Adjusting, WorkflowTrigger.PlanSettled, WorkflowState.Communicating);
        Forward(WorkflowState.Communicating, WorkflowTrigger.ClientInformed, WorkflowState.Referring);
        Forward(WorkflowState.Referring, WorkflowTrigger.ReferralSettled, WorkflowState.Celebrating);
        Forward(WorkflowState.Celebrating, WorkflowTrigger.Celebrated, WorkflowState.Completed);
        Permit(_machine.Configure(WorkflowState.Completed), WorkflowTrigger.Resumed, WorkflowState.Treating);
        Permit(_machine.Configure(WorkflowState.Discontinued), WorkflowTrigger.Resumed, WorkflowState.Treating);
    }

    public WorkflowState Fire(WorkflowTrigger trigger)
    {
        _machine.Fire(trigger);
        return _machine.State;
    }

    private void Forward(WorkflowState from, WorkflowTrigger trigger, WorkflowState to) =>
        Permit(_machine.Configure(from).SubstateOf(WorkflowState.PostImprovement), trigger, to);

    private void Permit(StateMachine<WorkflowState, WorkflowTrigger>.StateConfiguration from, WorkflowTrigger trigger, WorkflowState to) =>
        from.PermitIf(trigger, to, () => _ready == trigger);
}
