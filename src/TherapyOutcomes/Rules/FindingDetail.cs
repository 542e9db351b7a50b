namespace TherapyOutcomes.Rules;

/// <summary>What differs in one finding from its rule's descriptor.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct FindingDetail
{
    /// <summary>Another severity than the rule's; the clinic's grade caps it.</summary>
    public RuleSeverity? Severity { get; init; }

    /// <summary>A variant of the message: its key is the rule's id, a dot and this.</summary>
    public string? Variant { get; init; }

    /// <summary>Another command that clears it.</summary>
    public string? ClearsWith { get; init; }

    /// <summary>True when what there is to do about it was done, and only time or other facts can end it: it asks for no step then.</summary>
    public bool IsDone { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How urgent.</summary>
    public Urgency Urgency { get; init; }
}
