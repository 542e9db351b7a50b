using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the stage that an episode of care has reached.</summary>
/// <remarks>
/// An episode also goes back: to Treating when the gain is lost, or when a correction takes the improvement away. So a later stage does not
/// mean a better client.
/// </remarks>
[JsonConverter(typeof(PascalEnumConverter<EpisodeStage>))]
public enum EpisodeStage
{
    /// <summary>The client is in treatment, and no improvement has been established.</summary>
    Treating = 0,

    /// <summary>An improvement was found. Its note is due.</summary>
    Documenting = 1,

    /// <summary>The improvement is documented. It remains to be seen whether it lasts.</summary>
    Monitoring = 2,

    /// <summary>The improvement is sustained. The plan of care needs a review.</summary>
    Adjusting = 3,

    /// <summary>The improvement needs to be discussed with the client.</summary>
    Communicating = 4,

    /// <summary>It needs to be decided whether the client should see another professional.</summary>
    Referring = 5,

    /// <summary>The success needs to be celebrated.</summary>
    Celebrating = 6,

    /// <summary>All obligations are met.</summary>
    Completed = 7,

    /// <summary>The care ended without completion.</summary>
    Discontinued = 8,
}
