using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Who proposed maintenance.</summary>
[JsonConverter(typeof(WireEnumConverter<ProposedBy>))]
public enum ProposedBy
{
    /// <summary>The client.</summary>
    Client,

    /// <summary>The practitioner.</summary>
    Practitioner,
}
