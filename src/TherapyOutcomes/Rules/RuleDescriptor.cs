using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Rules;

/// <summary>What a rule is: its id, its weight, its effects, its reasons.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RuleDescriptor
{
    /// <summary>The rule's id: letters of its practice and three digits; a host's own rules have a prefix such as <c>ACME-001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The practice it serves.</summary>
    public required Practice Practice { get; init; }

    /// <summary>What it finds, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The severity of its findings unless the clinic or the finding says otherwise.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>The kind of record it judges; null = every kind. <value><see cref="RecordKind.Episode"/> by default.</value></summary>
    public RecordKind? Record { get; init; } = RecordKind.Episode;

    /// <summary>
    /// True when its findings depend on more than the record it judges: on the client or the practitioner. Worklist
    /// entries that rest on such a rule are evaluated again at least once a day.
    /// </summary>
    public bool ReadsOtherRecords { get; init; }

    /// <summary>What its findings do.</summary>
    public ImmutableArray<RuleEffect> Effects { get; init; } = [];

    /// <summary>Why it exists.</summary>
    public required string Rationale { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The command that clears its findings, such as <c>sign-note</c>; null when nothing is to be done.</summary>
    public string? ClearsWith { get; init; }

    /// <summary>True when it can't be switched off or lowered.</summary>
    public bool IsLocked { get; init; }
}
