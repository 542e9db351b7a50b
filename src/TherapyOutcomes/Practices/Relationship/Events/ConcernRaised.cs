using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client raised a concern.</summary>
/// <remarks>Results from <see cref="RaiseConcern"/>.</remarks>
public sealed record ConcernRaised : EpisodeEvent
{
    [JsonConstructor]
    internal ConcernRaised()
    {
    }

    /// <summary>The id of the new concern.</summary>
    public required FactId Concern { get; init; }

    /// <summary>The concern in words.</summary>
    public required ClientText Text { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.Concern, Concern);
}
