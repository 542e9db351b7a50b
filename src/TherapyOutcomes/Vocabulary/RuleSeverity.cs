using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the weight of a finding.</summary>
[JsonConverter(typeof(WireEnumConverter<RuleSeverity>))]
public enum RuleSeverity
{
    /// <summary>The finding is good to know.</summary>
    Info = 0,

    /// <summary>The finding recommends something worth doing.</summary>
    Advice = 1,

    /// <summary>The finding holds back a trigger until it is cleared.</summary>
    Required = 2,

    /// <summary>The finding refuses a command.</summary>
    Forbidden = 3,
}
