using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>How long the complaint has lasted.</summary>
[JsonConverter(typeof(WireEnumConverter<Chronicity>))]
public enum Chronicity
{
    /// <summary>Less than about 6 weeks; most get better by themselves.</summary>
    Acute,

    /// <summary>About 6 to 12 weeks.</summary>
    Subacute,

    /// <summary>More than about 12 weeks.</summary>
    Chronic,
}
