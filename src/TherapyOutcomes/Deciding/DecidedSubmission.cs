using System.Collections.Immutable;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>A submission's answer and, if it leads to events, everything that is needed to write them.</summary>
internal sealed record DecidedSubmission
{
    public required Answer Answer { get; init; }

    /// <summary>The decision; null for a repeat.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The records that were decided on, with the keys that the decision needs.</summary>
    public required LoadedRecords Loaded { get; init; }

    /// <summary>The keys of records that had none so far.</summary>
    public ImmutableArray<NewRecordSecret> NewKeys { get; init; } = [];

    /// <summary>True if there are events to write; otherwise, false.</summary>
    public bool HasEvents => Decision is { Events.IsEmpty: false };
}
