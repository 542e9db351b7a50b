using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>How much a finding weighs.</summary>
[JsonConverter(typeof(WireEnumConverter<RuleSeverity>))]
public enum RuleSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Worth doing.</summary>
    Advice,

    /// <summary>Holds a trigger back until it is cleared.</summary>
    Required,

    /// <summary>Refuses a command.</summary>
    Forbidden,
}
