using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies why a client is erased.</summary>
[JsonConverter(typeof(WireEnumConverter<ErasureReason>))]
public enum ErasureReason
{
    /// <summary>The client asked for it.</summary>
    ClientRequest = 0,

    /// <summary>The time for which the records must be kept has ended.</summary>
    RetentionEnded = 1,

    /// <summary>There is another reason.</summary>
    Other = 2,
}
