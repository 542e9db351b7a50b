using System.Collections.Concurrent;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>
/// Fires the library's own machine from a pool once without any finding. This is the lower bound for every decision that uses it.
/// </summary>
internal sealed class PooledFire
{
    private static readonly RuleFindings None = new([], null);
    private readonly ConcurrentBag<EpisodeMachine> _pool = [];

    public EpisodeStage Fire(EpisodeStage stage, WorkflowTrigger trigger)
    {
        if (!_pool.TryTake(out var machine))
        {
            machine = new EpisodeMachine(RuleBook.Standard);
        }

        machine.Box.State = (WorkflowState)stage;
        machine.Box.Ready = trigger;
        machine.Box.Findings = None;
        machine.Machine.Fire(trigger);
        var reached = (EpisodeStage)machine.Box.State;
        machine.Box.Clear();
        _pool.Add(machine);
        return reached;
    }
}
