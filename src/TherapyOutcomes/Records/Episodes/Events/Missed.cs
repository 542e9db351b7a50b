using System.Text.Json.Serialization;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Episodes;

/// <summary>What did not take place.</summary>
[JsonConverter(typeof(WireEnumConverter<Missed>))]
public enum Missed
{
    /// <summary>A session.</summary>
    Session,

    /// <summary>A follow-up.</summary>
    FollowUp,
}
