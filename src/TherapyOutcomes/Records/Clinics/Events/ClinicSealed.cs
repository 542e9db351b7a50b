using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records a seal of the clinic: a digest over how far all of its records had come.</summary>
/// <remarks>Results from <see cref="RecordVerifier.SealAsync"/>.</remarks>
public sealed record ClinicSealed : ClinicEvent
{
    [JsonConstructor]
    internal ClinicSealed()
    {
    }

    /// <summary>The number of the seal. The clinic's first seal has number 1.</summary>
    public required int Number { get; init; }

    /// <summary>The number of records that the seal covers.</summary>
    public required long Records { get; init; }

    /// <summary>The digest, as <see cref="ClinicSeal.Digest"/>.</summary>
    public required RecordDigest Digest { get; init; }
}
