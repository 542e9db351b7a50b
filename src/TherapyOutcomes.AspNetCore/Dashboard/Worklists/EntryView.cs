using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>One entry of the worklist, as the page shows it.</summary>
internal sealed record EntryView
{
    /// <summary>The id of the element.</summary>
    public required string Id { get; init; }

    /// <summary>What to do, in a few words.</summary>
    public required string What { get; init; }

    /// <summary>The reason.</summary>
    public required string Why { get; init; }

    /// <summary>The rule that asks for it; null if the page must not say.</summary>
    public string? Rule { get; init; }

    public required DateOnly DueOn { get; init; }

    public required Haste Haste { get; init; }

    /// <summary>How urgent it is in words; null if it is routine.</summary>
    public string? Urgency { get; init; }

    public bool IsHeld { get; init; }

    /// <summary>The client's other episodes that wait for the same. Usually empty.</summary>
    public ImmutableArray<EpisodeId> Waiting { get; init; } = [];

    public string? Stage { get; init; }

    public EpisodeId? Episode { get; init; }

    public ClientId? Client { get; init; }

    public PractitionerId? Practitioner { get; init; }

    /// <summary>The path of the record's own page.</summary>
    public required string Path { get; init; }

    /// <summary>The command that one click gives; null if there is none, or if the caller may not give it.</summary>
    public OneClick? Click { get; init; }

    /// <summary>The id under which a click sends the command. A double click is then a repeat.</summary>
    public string CommandId { get; init; } = string.Empty;

    /// <summary>The path of the command's form; null if there is none, or if the caller may not fill it in.</summary>
    public string? Form { get; init; }

    /// <summary>Why the command of this entry was refused just now. Usually empty.</summary>
    public ImmutableArray<string> Refusal { get; init; } = [];
}
