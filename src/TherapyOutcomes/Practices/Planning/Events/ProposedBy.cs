using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies who proposed maintenance.</summary>
[JsonConverter(typeof(WireEnumConverter<ProposedBy>))]
public enum ProposedBy
{
    /// <summary>The client proposed maintenance.</summary>
    Client = 0,

    /// <summary>The practitioner proposed maintenance.</summary>
    Practitioner = 1,
}
