using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>What a machine looks at while one decision uses it: the stage, what conditions say, and which rules hold.</summary>
internal sealed class WorkflowBox
{
    public WorkflowState State { get; set; }

    /// <summary>The trigger whose condition holds; guards of all others say no.</summary>
    public WorkflowTrigger? Ready { get; set; }

    /// <summary>What was found, for the guards of rules.</summary>
    public RuleFindings? Findings { get; set; }

    /// <summary>True when the improvement's note is signed: where a regained gain leads.</summary>
    public bool IsNoteSigned { get; set; }

    public void Clear()
    {
        State = WorkflowState.Treating;
        Ready = null;
        Findings = null;
        IsNoteSigned = false;
    }
}
