namespace TherapyOutcomes;

/// <summary>What a clinic makes of a rule.</summary>
public enum RuleGrade
{
    /// <summary>Not asked at all.</summary>
    Off,

    /// <summary>Its findings are information.</summary>
    Info,

    /// <summary>Its findings are advice.</summary>
    Advice,

    /// <summary>Its findings hold its triggers.</summary>
    Required,

    /// <summary>Its findings refuse its commands.</summary>
    Forbidden,
}
