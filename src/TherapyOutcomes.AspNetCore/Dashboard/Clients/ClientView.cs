using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Clients;

/// <summary>A client, as their page shows them.</summary>
internal sealed record ClientView
{
    public required ClientId Client { get; init; }

    /// <summary>The red flags and reactions that are open, in whichever episode.</summary>
    public required ImmutableArray<string> Safety { get; init; }

    public required ImmutableArray<ClientStep> Steps { get; init; }

    public required ImmutableArray<ClientFinding> Findings { get; init; }

    /// <summary>True if something was found that must not be read by others.</summary>
    public bool HasPrivate { get; init; }

    /// <summary>The episodes that go on.</summary>
    public required ImmutableArray<ClientEpisode> Open { get; init; }

    /// <summary>The episodes that have ended.</summary>
    public required ImmutableArray<ClientEpisode> Ended { get; init; }
}
