using System.Text.Json.Serialization;

namespace TherapyOutcomes.Records;

/// <summary>Specifies how severe a reaction is, based on its intensity and duration.</summary>
[JsonConverter(typeof(WireEnumConverter<ReactionSeverity>))]
public enum ReactionSeverity
{
    /// <summary>The reaction is common and harmless. It closes by itself after 7 days.</summary>
    Mild = 0,

    /// <summary>The reaction is moderate. Contact the client before the next session.</summary>
    Moderate = 1,

    /// <summary>The reaction is major. Stop the treatment and refer the client.</summary>
    Major = 2,
}
