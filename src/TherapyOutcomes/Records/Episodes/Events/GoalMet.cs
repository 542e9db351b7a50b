using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>How far a goal is met.</summary>
[JsonConverter(typeof(WireEnumConverter<GoalMet>))]
public enum GoalMet
{
    /// <summary>Met.</summary>
    Yes,

    /// <summary>Partly met.</summary>
    Partly,

    /// <summary>Not met.</summary>
    No,
}
