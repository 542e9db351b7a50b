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
    private static readonly Dictionary<(EpisodeStage, WorkflowTrigger), Transition> Arrows = Enum.GetValues<EpisodeStage>()
        .SelectMany(stage => Transitions.All.Where(arrow => arrow.Leaves(stage)), (stage, arrow) => (stage, arrow))
        .DistinctBy(pair => (pair.stage, pair.arrow.Trigger))
        .ToDictionary(pair => (pair.stage, pair.arrow.Trigger), pair => pair.arrow);

    private readonly ConcurrentBag<EpisodeMachine> _pool = [];

    public EpisodeStage Fire(EpisodeStage stage, WorkflowTrigger trigger)
    {
        var arrow = Arrows[(stage, trigger)];
        if (!_pool.TryTake(out var machine))
        {
            machine = new EpisodeMachine(StandardRules.Book);
        }

        machine.Box.State = (WorkflowState)stage;
        machine.Box.Ready = arrow;
        machine.Box.Findings = None;
        machine.Machine.Fire(arrow.Trigger);
        var reached = (EpisodeStage)machine.Box.State;
        machine.Box.Clear();
        _pool.Add(machine);
        return reached;
    }
}
