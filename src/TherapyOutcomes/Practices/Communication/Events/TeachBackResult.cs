using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the result of teach-back.</summary>
[JsonConverter(typeof(WireEnumConverter<TeachBackResult>))]
public enum TeachBackResult
{
    /// <summary>The client could explain it in their own words.</summary>
    Yes = 0,

    /// <summary>The client could explain it in part.</summary>
    Partly = 1,

    /// <summary>The client could not explain it.</summary>
    No = 2,
}
