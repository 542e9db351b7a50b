using System.Collections.Concurrent;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>
/// The workflow of a rule book: tells which trigger may fire now and where it leads. Conditions and findings decide;
/// the machine, whose guards read nothing else, confirms and gives the destination.
/// </summary>
/// <remarks>Thread-safe: each use takes a machine of its own from the pool.</remarks>
internal sealed class EpisodeWorkflow(RuleBook rules)
{
    private readonly ConcurrentBag<EpisodeMachine> _pool = [];

    /// <summary>The trigger that conditions and rules allow in the present stage, or null.</summary>
    public ReadyTrigger? Next(RuleContext context)
    {
        foreach (var trigger in Candidates(context.Episode.Stage))
        {
            if (WorkflowConditions.Holds(trigger, context) && rules.CheckHolding(trigger, context) is var findings && !findings.Holds(trigger))
            {
                return new ReadyTrigger(trigger, findings);
            }
        }

        return null;
    }

    /// <summary>Fires a trigger that nothing holds back.</summary>
    /// <returns>The stage it leads to.</returns>
    public EpisodeStage Fire(ReadyTrigger ready, RuleContext context)
    {
        if (!_pool.TryTake(out var machine))
        {
            machine = new EpisodeMachine(rules);
        }

        var box = machine.Box;
        box.State = (WorkflowState)context.Episode.Stage;
        box.Ready = ready.Trigger;
        box.Findings = ready.Findings;
        box.IsNoteSigned = context.ImprovementNote is { IsSigned: true };
        machine.Machine.Fire(ready.Trigger); // after an exception the machine is dropped, not returned
        var stage = (EpisodeStage)box.State;
        box.Clear();
        _pool.Add(machine);
        return stage;
    }

    /// <summary>The triggers that can lead out of a stage by facts alone, in the order in which they are tried.</summary>
    public static ReadOnlySpan<WorkflowTrigger> Candidates(EpisodeStage stage) => stage switch
    {
        EpisodeStage.Treating => [WorkflowTrigger.GainRegained, WorkflowTrigger.ImprovementFound],
        EpisodeStage.Documenting => [WorkflowTrigger.GainLost, WorkflowTrigger.ImprovementWithdrawn, WorkflowTrigger.Documented],
        EpisodeStage.Monitoring => [WorkflowTrigger.GainLost, WorkflowTrigger.ImprovementWithdrawn, WorkflowTrigger.Sustained],
        EpisodeStage.Adjusting => [WorkflowTrigger.GainLost, WorkflowTrigger.ImprovementWithdrawn, WorkflowTrigger.PlanSettled],
        EpisodeStage.Communicating => [WorkflowTrigger.GainLost, WorkflowTrigger.ImprovementWithdrawn, WorkflowTrigger.ClientInformed],
        EpisodeStage.Referring => [WorkflowTrigger.GainLost, WorkflowTrigger.ImprovementWithdrawn, WorkflowTrigger.ReferralSettled],
        EpisodeStage.Celebrating => [WorkflowTrigger.GainLost, WorkflowTrigger.ImprovementWithdrawn, WorkflowTrigger.Celebrated],
        _ => [],
    };
}
