using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the stage that an episode of care has reached.</summary>
[JsonConverter(typeof(PascalEnumConverter<EpisodeStage>))]
public enum EpisodeStage
{
    /// <summary>The client is in treatment, and no improvement has been established.</summary>
    Treating,

    /// <summary>An improvement was found. Its note is due.</summary>
    Documenting,

    /// <summary>The improvement is documented. It remains to be seen whether it lasts.</summary>
    Monitoring,

    /// <summary>The improvement is sustained. The plan of care needs a review.</summary>
    Adjusting,

    /// <summary>The improvement needs to be discussed with the client.</summary>
    Communicating,

    /// <summary>It needs to be decided whether the client should see another professional.</summary>
    Referring,

    /// <summary>The success needs to be celebrated.</summary>
    Celebrating,

    /// <summary>All obligations are met.</summary>
    Completed,

    /// <summary>The care ended without completion.</summary>
    Discontinued,
}
