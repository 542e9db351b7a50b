using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the purpose of a disclosure.</summary>
[CamelCaseNames]
[JsonConverter(typeof(WireEnumConverter<DisclosurePurpose>))]
public enum DisclosurePurpose
{
    /// <summary>A referral.</summary>
    Referral = 0,

    /// <summary>A public celebration.</summary>
    PublicCelebration = 1,

    /// <summary>A testimonial.</summary>
    Testimonial = 2,

    /// <summary>Use in marketing.</summary>
    Marketing = 3,

    /// <summary>Information for the client's family.</summary>
    Family = 4,

    /// <summary>Use in research.</summary>
    Research = 5,

    /// <summary>A request by the client, who is also the recipient.</summary>
    ClientRequest = 6,

    /// <summary>A requirement of the law. It needs a legal basis but no consent.</summary>
    RequiredByLaw = 7,
}
