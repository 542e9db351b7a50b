using System.Text.Json.Serialization;

namespace TherapyOutcomes.Letters;

/// <summary>Specifies information that the record lacks for a letter. The letter says so instead of making something up.</summary>
[JsonConverter(typeof(WireEnumConverter<LetterGap>))]
public enum LetterGap
{
    /// <summary>The improvement was observed, not measured.</summary>
    Measurement = 0,

    /// <summary>The improvement has not been discussed with the client yet.</summary>
    Discussion = 1,

    /// <summary>There is no self-care plan, and the client has not declined one.</summary>
    SelfCare = 2,

    /// <summary>There was a self-care plan, but its text has been erased.</summary>
    SelfCareErased = 3,
}
