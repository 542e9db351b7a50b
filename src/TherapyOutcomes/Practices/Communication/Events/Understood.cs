using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>What teach-back showed.</summary>
[JsonConverter(typeof(WireEnumConverter<Understood>))]
public enum Understood
{
    /// <summary>The client could say it in their own words.</summary>
    Yes,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>Not.</summary>
    No,
}
