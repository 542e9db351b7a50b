using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records who may act for the client for a time. It replaces what was recorded about the same name.</summary>
/// <remarks>Results from <see cref="RecordGuardian"/>.</remarks>
public sealed record GuardianRecorded : ClientEvent
{
    [JsonConstructor]
    internal GuardianRecorded()
    {
    }

    /// <summary>The name of the guardian.</summary>
    public required ClientText Name { get; init; }

    /// <summary>What the guardian is to the client, such as <c>mother</c>.</summary>
    public required Term Relation { get; init; }

    /// <summary>The first day on which the guardian may act for the client.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which the guardian may act for the client; null if the end is not known.</summary>
    public DateOnly? Until { get; init; }
}
