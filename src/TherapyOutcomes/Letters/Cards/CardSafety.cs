using System.Text.Json.Serialization;

namespace TherapyOutcomes.Letters;

/// <summary>Specifies what a card says about safety before anything else.</summary>
[JsonConverter(typeof(WireEnumConverter<CardSafety>))]
public enum CardSafety
{
    /// <summary>Nothing is open.</summary>
    Clear = 0,

    /// <summary>Something is to be asked or looked at before the next session.</summary>
    Look = 1,

    /// <summary>No massage until a clinician has cleared it.</summary>
    Stop = 2,

    /// <summary>Emergency services are to be called now.</summary>
    Emergency = 3,
}
