using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies which information about a client is disclosed.</summary>
[CamelCaseNames]
[JsonConverter(typeof(WireEnumConverter<DisclosureScope>))]
public enum DisclosureScope
{
    /// <summary>The client's identity. It is part of every referral, so a consent to a referral covers it.</summary>
    Identity = 0,

    /// <summary>The scores and their dates.</summary>
    Scores = 1,

    /// <summary>The plan of care.</summary>
    Plan = 2,

    /// <summary>The notes.</summary>
    Notes = 3,

    /// <summary>The adverse reactions.</summary>
    Reactions = 4,

    /// <summary>The red flags.</summary>
    RedFlags = 5,
}
