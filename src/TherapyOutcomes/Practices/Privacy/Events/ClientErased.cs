using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client was erased. It is the receipt of the erasure and contains nothing personal. In the transaction that recorded it, the keys of the client's texts were destroyed.</summary>
/// <remarks>Results from <see cref="EraseClient"/>.</remarks>
public sealed record ClientErased : ClientEvent
{
    [JsonConstructor]
    internal ClientErased()
    {
    }

    /// <summary>The reason for the erasure.</summary>
    public required ErasureReason Reason { get; init; }
}
