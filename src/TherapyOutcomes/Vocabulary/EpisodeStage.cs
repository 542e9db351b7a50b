using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Where an episode of care stands.</summary>
[JsonConverter(typeof(PascalEnumConverter<EpisodeStage>))]
public enum EpisodeStage
{
    /// <summary>In treatment; no improvement stands.</summary>
    Treating,

    /// <summary>An improvement was found; its note is due.</summary>
    Documenting,

    /// <summary>Documented; does it hold?</summary>
    Monitoring,

    /// <summary>Sustained; the plan of care is to be reviewed.</summary>
    Adjusting,

    /// <summary>The improvement is to be discussed with the client.</summary>
    Communicating,

    /// <summary>It is to be settled whether the client needs anybody else.</summary>
    Referring,

    /// <summary>The success is to be celebrated.</summary>
    Celebrating,

    /// <summary>All obligations are met.</summary>
    Completed,

    /// <summary>Care ended without completion.</summary>
    Discontinued,
}
