using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records a legal hold, which keeps the client from being erased.</summary>
/// <remarks>Results from <see cref="HoldErasure"/>.</remarks>
public sealed record ErasureHeld : ClientEvent
{
    [JsonConstructor]
    internal ErasureHeld()
    {
    }

    /// <summary>The id of the hold.</summary>
    public required FactId Hold { get; init; }

    /// <summary>The reason for the hold.</summary>
    public required ClientText Reason { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.ErasureHold, Hold);
}
