using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies why a client who got better needs no further sessions.</summary>
[JsonConverter(typeof(WireEnumConverter<DischargeKind>))]
public enum DischargeKind
{
    /// <summary>The complaint is gone, or so much better that no session is needed.</summary>
    Recovered = 0,

    /// <summary>The client reached the goals that were agreed on.</summary>
    GoalsMet = 1,
}
