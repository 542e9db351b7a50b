using System.Collections;
using System.Reflection;

namespace TherapyOutcomes.Tests.Workflow;

/// <summary>A machine that threw is not used again.</summary>
public sealed class EpisodeWorkflowPoolTests
{
    private static readonly FieldInfo Pool = typeof(EpisodeWorkflow).GetField("_pool", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly EpisodeWorkflow _workflow = EpisodeWorkflow.Of(new RuleBook(StandardRules.All, own: []));

    [Fact]
    public void Fire_AfterAnException_UsesAnotherMachine()
    {
        _workflow.Fire(Ready(WorkflowTrigger.Documented), EpisodeStage.Documenting);
        var first = Assert.Single(Machines());

        Assert.ThrowsAny<Exception>(() => _workflow.Fire(Ready(WorkflowTrigger.Documented), EpisodeStage.Treating));

        Assert.Empty(Machines());
        Assert.Equal(EpisodeStage.Monitoring, _workflow.Fire(Ready(WorkflowTrigger.Documented), EpisodeStage.Documenting));
        Assert.NotSame(first, Assert.Single(Machines()));
    }

    [Fact]
    public void Fire_FindingsAreMissing_DropsTheMachine()
    {
        Assert.ThrowsAny<Exception>(() => _workflow.Fire(Ready(WorkflowTrigger.Documented) with { Findings = null! }, EpisodeStage.Documenting));

        Assert.Empty(Machines());
    }

    private IEnumerable<object> Machines() => ((IEnumerable)Pool.GetValue(_workflow)!).Cast<object>();

    private static ReadyTransition Ready(WorkflowTrigger trigger) =>
        new(Transitions.All.First(arrow => arrow.Trigger == trigger), new RuleFindings([], earliest: null));
}
