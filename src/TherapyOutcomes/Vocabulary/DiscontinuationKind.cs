using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Who ended the care.</summary>
[JsonConverter(typeof(WireEnumConverter<DiscontinuationKind>))]
public enum DiscontinuationKind
{
    /// <summary>The client.</summary>
    Client,

    /// <summary>The clinic.</summary>
    Clinic,

    /// <summary>Nobody: contact is lost, the outcome is unknown and not a failure.</summary>
    Lost,

    /// <summary>Another reason.</summary>
    Other,
}
