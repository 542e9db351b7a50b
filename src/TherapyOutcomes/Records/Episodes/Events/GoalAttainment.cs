using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the extent to which a goal was met.</summary>
[JsonConverter(typeof(WireEnumConverter<GoalAttainment>))]
public enum GoalAttainment
{
    /// <summary>The goal was met.</summary>
    Yes = 0,

    /// <summary>The goal was partly met.</summary>
    Partly = 1,

    /// <summary>The goal was not met.</summary>
    No = 2,
}
