using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records how far some of the clinic's records had come when it was sealed: those that changed since the seal before.</summary>
/// <remarks>The <see cref="ClinicSealed"/> that follows completes the seal.</remarks>
public sealed record RecordsSealed : ClinicEvent
{
    [JsonConstructor]
    internal RecordsSealed()
    {
    }

    /// <summary>The records.</summary>
    public required ImmutableArray<SealedRecord> Records { get; init; }
}
