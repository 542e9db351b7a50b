using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the weight of a finding.</summary>
[JsonConverter(typeof(WireEnumConverter<RuleSeverity>))]
public enum RuleSeverity
{
    /// <summary>The finding is good to know.</summary>
    Info,

    /// <summary>The finding recommends something worth doing.</summary>
    Advice,

    /// <summary>The finding holds back a trigger until it is cleared.</summary>
    Required,

    /// <summary>The finding refuses a command.</summary>
    Forbidden,
}
