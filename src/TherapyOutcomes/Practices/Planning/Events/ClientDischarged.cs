using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client was discharged: a version of the plan of care without further sessions.</summary>
/// <remarks>Results from <see cref="Discharge"/>.</remarks>
public sealed record ClientDischarged : EpisodeEvent
{
    [JsonConstructor]
    internal ClientDischarged()
    {
    }

    /// <summary>The reason why no further sessions are needed.</summary>
    public required DischargeKind Kind { get; init; }

    /// <summary>The advice to the client on what to do if the complaint comes back.</summary>
    public required ClientText Advice { get; init; }

    /// <summary>The day on which to ask the client how it is. Null for the first day on which the improvement can be sustained.</summary>
    public DateOnly? CheckOn { get; init; }

    /// <summary>The id of the score that the decision is based on, which is the newest deciding score. Null if there was none.</summary>
    public FactId? BasedOn { get; init; }
}
