using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies who ended the care.</summary>
[JsonConverter(typeof(WireEnumConverter<DiscontinuationKind>))]
public enum DiscontinuationKind
{
    /// <summary>The client ended the care.</summary>
    Client = 0,

    /// <summary>The clinic ended the care.</summary>
    Clinic = 1,

    /// <summary>No one ended the care: contact with the client was lost. The outcome is unknown and doesn't count as a failure.</summary>
    Lost = 2,

    /// <summary>The care ended for another reason.</summary>
    Other = 3,
}
