using System.Collections.Immutable;

namespace TherapyOutcomes.Rules;

/// <summary>Describes a rule: its id, severity, effects and reasons.</summary>
public sealed record RuleDescriptor
{
    /// <summary>
    /// The id of the rule: the letters of its practice and three digits. A host's own rules have a prefix, such as <c>ACME-001</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The practice that the rule serves.</summary>
    public required Practice Practice { get; init; }

    /// <summary>The title of the rule: what it finds, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The severity of the rule's findings, unless the clinic or the finding specifies another.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>
    /// The kind of record that the rule evaluates; null for every kind. The default is <see cref="RecordKind.Episode"/>.
    /// </summary>
    public RecordKind? Record { get; init; } = RecordKind.Episode;

    /// <summary>
    /// True if the findings also depend on the record of the client or the practitioner; otherwise, false. Worklist entries that are based
    /// on such a rule are evaluated again at least once a day.
    /// </summary>
    public bool ReadsOtherRecords { get; init; }

    /// <summary>The effects of the rule's findings.</summary>
    public ImmutableArray<RuleEffect> Effects { get; init; } = [];

    /// <summary>The reason why the rule exists.</summary>
    public required string Rationale { get; init; }

    /// <summary>
    /// The source of the rule, such as a guideline or a study, in a form that a reader can look up. If the rule is a recommendation, the
    /// source says whose.
    /// </summary>
    public required string Source { get; init; }

    /// <summary>The name of the command that clears the findings, such as <c>sign-note</c>; null if there is nothing to do.</summary>
    public string? ClearsWith { get; init; }

    /// <summary>
    /// True if the rule is silent while the client is discharged, because it would ask for a session or for a plan of sessions; otherwise,
    /// false. A silent rule holds nothing back.
    /// </summary>
    public bool IsSilentAfterDischarge { get; init; }

    /// <summary>
    /// True if the rule finds nothing while an open red flag or major reaction holds the client's episodes; otherwise, false. A silent rule
    /// still refuses commands and holds its triggers. Days that it counts should run from the clearance
    /// (<see cref="RuleContext.RunningFrom"/>).
    /// </summary>
    public bool IsSilentWhileHeld { get; init; }

    /// <summary>True if the rule cannot be switched off or lowered; otherwise, false.</summary>
    public bool IsLocked { get; init; }
}
