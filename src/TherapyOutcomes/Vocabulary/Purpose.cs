using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the purpose of a disclosure.</summary>
[CamelCaseNames]
[JsonConverter(typeof(WireEnumConverter<Purpose>))]
public enum Purpose
{
    /// <summary>A referral.</summary>
    Referral,

    /// <summary>A public celebration.</summary>
    PublicCelebration,

    /// <summary>A testimonial.</summary>
    Testimonial,

    /// <summary>Use in marketing.</summary>
    Marketing,

    /// <summary>Information for the client's family.</summary>
    Family,

    /// <summary>Use in research.</summary>
    Research,

    /// <summary>A request by the client, who is also the recipient.</summary>
    ClientRequest,

    /// <summary>A requirement of the law. It needs a legal basis but no consent.</summary>
    RequiredByLaw,
}
