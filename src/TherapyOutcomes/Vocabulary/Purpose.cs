using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>What a disclosure is for.</summary>
[JsonConverter(typeof(WireEnumConverter<Purpose>))]
public enum Purpose
{
    /// <summary>A referral.</summary>
    Referral,

    /// <summary>A public celebration.</summary>
    PublicCelebration,

    /// <summary>A testimonial.</summary>
    Testimonial,

    /// <summary>Marketing.</summary>
    Marketing,

    /// <summary>Telling family.</summary>
    Family,

    /// <summary>Research.</summary>
    Research,

    /// <summary>The client asked for it; the recipient is the client.</summary>
    ClientRequest,

    /// <summary>The law requires it; needs a legal basis and no consent.</summary>
    RequiredByLaw,
}
