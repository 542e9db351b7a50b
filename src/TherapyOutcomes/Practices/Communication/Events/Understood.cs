using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the result of teach-back.</summary>
[JsonConverter(typeof(WireEnumConverter<Understood>))]
public enum Understood
{
    /// <summary>The client could explain it in their own words.</summary>
    Yes,

    /// <summary>The client could explain it in part.</summary>
    Partly,

    /// <summary>The client could not explain it.</summary>
    No,
}
