using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>
/// The workflow of a rule book: finds the arrow that may be taken now and takes it. Conditions and findings decide; the machine,
/// whose guards read nothing else, confirms it and gives the destination.
/// </summary>
/// <remarks>Thread-safe: each use takes a machine of its own from the pool.</remarks>
internal sealed class EpisodeWorkflow
{
    private static readonly ConditionalWeakTable<RuleBook, EpisodeWorkflow> Workflows = [];

    private readonly ConcurrentBag<EpisodeMachine> _pool = [];
    private readonly RuleBook _rules;

    private EpisodeWorkflow(RuleBook rules) => _rules = rules;

    /// <summary>The workflow of a rule book: one for each, so that its machines are shared.</summary>
    public static EpisodeWorkflow Of(RuleBook rules) => Workflows.GetValue(rules, static rules => new EpisodeWorkflow(rules));

    /// <summary>The arrow that conditions and rules allow in the present stage; null if there is none.</summary>
    public ReadyTransition? Next(RuleContext context)
    {
        var isBackAfterGap = ComingBack.IsLostAfterGap(context);
        foreach (var arrow in Transitions.ByFacts(context.Episode.Stage))
        {
            if ((!isBackAfterGap || arrow.IsWithdrawal) && arrow.Condition!(context) && _rules.CheckHolding(arrow.Trigger, context) is var findings && !findings.Holds(arrow.Trigger))
            {
                return new ReadyTransition(arrow, findings);
            }
        }

        return null;
    }

    /// <summary>Takes an arrow that nothing holds back.</summary>
    /// <returns>The stage to which it leads.</returns>
    public EpisodeStage Fire(ReadyTransition ready, EpisodeStage from)
    {
        if (!_pool.TryTake(out var machine))
        {
            machine = new EpisodeMachine(_rules);
        }

        var box = machine.Box;
        box.State = (WorkflowState)from;
        box.Ready = ready.Transition;
        box.Findings = ready.Findings;
        machine.Machine.Fire(ready.Transition.Trigger); // after an exception the machine is dropped, not returned
        var stage = (EpisodeStage)box.State;
        box.Clear();
        _pool.Add(machine);
        return stage;
    }
}
