using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>What a machine looks at while one decision uses it: the stage, the arrow that is ready, and what rules found.</summary>
internal sealed class WorkflowBox
{
    public WorkflowState State { get; set; }

    /// <summary>The arrow whose condition is met; the guards of all others refuse.</summary>
    public Transition? Ready { get; set; }

    /// <summary>What was found, for the guards of rules.</summary>
    public RuleFindings? Findings { get; set; }

    public void Clear()
    {
        State = WorkflowState.Treating;
        Ready = null;
        Findings = null;
    }
}
