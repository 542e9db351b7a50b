using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a report was sent back to the professional who referred the client.</summary>
/// <remarks>Results from <see cref="SendReport"/>.</remarks>
public sealed record ReportSent : EpisodeEvent
{
    [JsonConstructor]
    internal ReportSent()
    {
    }

    /// <summary>The id of the referral to this clinic.</summary>
    public required FactId Referral { get; init; }

    /// <summary>The information that was sent with the report, including the client's identity.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }
}
