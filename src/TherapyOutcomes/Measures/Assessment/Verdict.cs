using System.Text.Json.Serialization;

namespace TherapyOutcomes.Measures;

/// <summary>Specifies what a score says when compared with the baseline.</summary>
/// <remarks>
/// A change is <em>detectable</em> if it reaches the minimal detectable change and <em>meaningful</em> if it
/// reaches the minimal important change. A change that equals the threshold has reached it.
/// </remarks>
[JsonConverter(typeof(WireEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>The change is neither detectable nor meaningful.</summary>
    Unchanged = 0,

    /// <summary>The client is better: the change is detectable and meaningful.</summary>
    Improved = 1,

    /// <summary>The client may be better: the change reaches one of the two thresholds, and the other is not reached or not known.</summary>
    PossiblyImproved = 2,

    /// <summary>The client may be worse: the change reaches one of the two thresholds, and the other is not reached or not known.</summary>
    PossiblyDeteriorated = 3,

    /// <summary>The client is worse: the change is detectable and meaningful.</summary>
    Deteriorated = 4,

    /// <summary>There is no change, but the baseline is too close to the best score to ever show an improvement.</summary>
    CannotShowImprovement = 5,

    /// <summary>There is no verdict: the side, rater or device differs, or no activity was rated both times.</summary>
    NotComparable = 6,

    /// <summary>There is no verdict: no threshold applies to this measure, complaint and baseline.</summary>
    NotComputable = 7,
}
