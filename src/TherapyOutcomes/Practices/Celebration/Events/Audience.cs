using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Who sees a celebration.</summary>
[JsonConverter(typeof(WireEnumConverter<Audience>))]
public enum Audience
{
    /// <summary>The client alone.</summary>
    Private,

    /// <summary>Anybody; needs its own consent.</summary>
    Public,
}
