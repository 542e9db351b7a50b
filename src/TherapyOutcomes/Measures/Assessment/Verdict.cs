using System.Text.Json.Serialization;

namespace TherapyOutcomes.Measures;

/// <summary>What a score says against the baseline.</summary>
/// <remarks>
/// A change is <em>detectable</em> when it reaches the minimal detectable change and <em>meaningful</em> when it
/// reaches the minimal important change; both boundaries count as reached.
/// </remarks>
[JsonConverter(typeof(WireEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Neither detectable nor meaningful.</summary>
    Unchanged,

    /// <summary>Better: detectable and meaningful.</summary>
    Improved,

    /// <summary>Better: exactly one of the two, or meaningful with no detectable change known.</summary>
    PossiblyImproved,

    /// <summary>Worse: exactly one of the two, or meaningful with no detectable change known.</summary>
    PossiblyDeteriorated,

    /// <summary>Worse: detectable and meaningful.</summary>
    Deteriorated,

    /// <summary>No change that is worth judging, from a baseline too near to the best score to ever show an improvement.</summary>
    CannotShowImprovement,

    /// <summary>No judgement: other side, rater or device, or no activity rated both times.</summary>
    NotComparable,

    /// <summary>No judgement: no threshold applies to this measure, complaint and baseline.</summary>
    NotComputable,
}
