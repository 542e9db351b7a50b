namespace TherapyOutcomes;

/// <summary>Specifies the weight that a clinic gives to a rule.</summary>
public enum RuleGrade
{
    /// <summary>The rule is not evaluated.</summary>
    Off,

    /// <summary>The findings of the rule are information.</summary>
    Info,

    /// <summary>The findings of the rule are advice.</summary>
    Advice,

    /// <summary>The findings of the rule hold back its triggers.</summary>
    Required,

    /// <summary>The findings of the rule refuse its commands.</summary>
    Forbidden,
}
