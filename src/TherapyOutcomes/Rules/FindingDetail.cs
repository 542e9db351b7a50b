namespace TherapyOutcomes.Rules;

/// <summary>Specifies how one finding differs from its rule's descriptor.</summary>
public readonly record struct FindingDetail
{
    /// <summary>The severity, if it differs from the rule's own; otherwise, null. The clinic's grade may limit it.</summary>
    public RuleSeverity? Severity { get; init; }

    /// <summary>The variant of the message; null for the rule's main message. The message key is the rule's id, a dot and the variant.</summary>
    public string? Variant { get; init; }

    /// <summary>The name of the command that clears the finding, if it differs from the rule's own; otherwise, null.</summary>
    public string? ClearsWith { get; init; }

    /// <summary>
    /// The value that a field of the clearing command should have, such as the kind of a <c>discontinue</c>; null if the command can be
    /// filled in as the practitioner sees fit.
    /// </summary>
    public StepChoice? With { get; init; }

    /// <summary>
    /// True if everything that can be done about the finding has been done, so that only time or other facts can end it; otherwise, false.
    /// If true, the finding asks for no next step.
    /// </summary>
    public bool IsDone { get; init; }

    /// <summary>
    /// The day by which to clear the finding; null if there is no particular day. A day that no record can hold (<see cref="RecordLimits"/>)
    /// counts as the nearest one that it can.
    /// </summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>
    /// True to remind of the finding as soon as it comes up, because clearing it takes time, such as renewing a certificate that expires; false to remind on
    /// the day by which it is to be cleared.
    /// </summary>
    public bool RemindsAtOnce { get; init; }

    /// <summary>
    /// The id of the fact that the finding is about, if the evidence does not name it; otherwise, null. What is about another fact is another matter, and is
    /// reminded of by itself.
    /// </summary>
    public FactId? Matter { get; init; }

    /// <summary>The urgency of clearing the finding.</summary>
    public Urgency Urgency { get; init; }
}
