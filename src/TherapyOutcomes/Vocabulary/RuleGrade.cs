using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the weight that a clinic gives to a rule.</summary>
/// <remarks>Each number is one higher than that of the <see cref="RuleSeverity"/> of the same name, because there is also Off.</remarks>
[JsonConverter(typeof(WireEnumConverter<RuleGrade>))]
public enum RuleGrade
{
    /// <summary>The rule is not evaluated.</summary>
    Off = 0,

    /// <summary>The findings of the rule are information.</summary>
    Info = 1,

    /// <summary>The findings of the rule are advice.</summary>
    Advice = 2,

    /// <summary>The findings of the rule hold back its triggers.</summary>
    Required = 3,

    /// <summary>The findings of the rule refuse its commands.</summary>
    Forbidden = 4,
}
