using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the extent to which a goal was met.</summary>
[JsonConverter(typeof(WireEnumConverter<GoalMet>))]
public enum GoalMet
{
    /// <summary>The goal was met.</summary>
    Yes,

    /// <summary>The goal was partly met.</summary>
    Partly,

    /// <summary>The goal was not met.</summary>
    No,
}
