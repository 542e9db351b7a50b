using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies why or by whom the care ended.</summary>
[JsonConverter(typeof(WireEnumConverter<DiscontinuationKind>))]
public enum DiscontinuationKind
{
    /// <summary>The client ended the care.</summary>
    Client = 0,

    /// <summary>The clinic ended the care.</summary>
    Clinic = 1,

    /// <summary>No one ended the care: contact with the client was lost. The outcome is unknown and doesn't count as a failure.</summary>
    Lost = 2,

    /// <summary>The care ended for another reason.</summary>
    Other = 3,

    /// <summary>
    /// The client was better when last heard from, but no one has confirmed that it lasted. The improvement is kept; a celebration is not
    /// possible.
    /// </summary>
    Recovered = 4,

    /// <summary>More of the same would not help: the scores no longer change.</summary>
    Plateau = 5,

    /// <summary>Someone else goes on with the care.</summary>
    ReferredOn = 6,

    /// <summary>The client died. No record of the client asks for anything any more. The ending can be taken back with a correction.</summary>
    Died = 7,
}
