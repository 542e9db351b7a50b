using System.Text.Json.Serialization;

namespace TherapyOutcomes.Letters;

/// <summary>Specifies the kind of a letter to another professional.</summary>
[JsonConverter(typeof(WireEnumConverter<ProfessionalLetterKind>))]
public enum ProfessionalLetterKind
{
    /// <summary>A letter that goes with a referral of the client to somebody else.</summary>
    Referral = 0,

    /// <summary>A report back to the professional who referred the client to this clinic.</summary>
    ProgressReport = 1,
}
