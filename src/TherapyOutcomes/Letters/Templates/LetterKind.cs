using System.Text.Json.Serialization;

namespace TherapyOutcomes.Letters;

/// <summary>Specifies the kind of a letter to a client.</summary>
[JsonConverter(typeof(WireEnumConverter<LetterKind>))]
public enum LetterKind
{
    /// <summary>A summary: what got better, what may have helped, what to do, what to expect and when to call.</summary>
    Summary = 0,

    /// <summary>A few words of recognition once an improvement has lasted. It does not mention health details.</summary>
    Congratulation = 1,

    /// <summary>A summary at the end of care: how it went, better or not, what the clinic suggests, and what to do if it comes back.</summary>
    DischargeSummary = 2,
}
