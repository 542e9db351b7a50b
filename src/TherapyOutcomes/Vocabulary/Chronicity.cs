using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies how long the complaint has lasted.</summary>
[JsonConverter(typeof(WireEnumConverter<Chronicity>))]
public enum Chronicity
{
    /// <summary>The complaint has lasted less than about 6 weeks. Most such complaints get better by themselves.</summary>
    Acute = 0,

    /// <summary>The complaint has lasted about 6 to 12 weeks.</summary>
    Subacute = 1,

    /// <summary>The complaint has lasted more than about 12 weeks.</summary>
    Chronic = 2,
}
