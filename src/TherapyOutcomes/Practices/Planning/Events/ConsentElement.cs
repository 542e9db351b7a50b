using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies something that is explained to a client before they consent to treatment.</summary>
[JsonConverter(typeof(WireEnumConverter<ConsentElement>))]
public enum ConsentElement
{
    /// <summary>The nature of the treatment: what is done and where.</summary>
    Nature = 0,

    /// <summary>The benefits to be expected.</summary>
    Benefits = 1,

    /// <summary>The risks and side effects.</summary>
    Risks = 2,

    /// <summary>The alternatives to the treatment.</summary>
    Alternatives = 3,

    /// <summary>The likely course without treatment.</summary>
    NoTreatment = 4,

    /// <summary>The client's right to stop at any time.</summary>
    RightToStop = 5,
}
