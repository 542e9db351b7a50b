using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>A page of the worklist.</summary>
internal sealed record WorklistView
{
    public required WorklistFilter Filter { get; init; }

    public required PractitionerChoices Practitioners { get; init; }

    public required WorklistTally Tally { get; init; }

    public required ImmutableArray<EntryView> Entries { get; init; }

    /// <summary>Where the next page begins; null if this is the last.</summary>
    public string? Next { get; init; }

    /// <summary>True if the reader may open an episode.</summary>
    public bool MayOpen { get; init; }

    /// <summary>What was recorded just now, in words; null if nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>A refusal whose entry is no longer on the page; null if there is none.</summary>
    public EntryRefusal? LostRefusal { get; init; }
}
