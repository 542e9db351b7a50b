using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies who sees a celebration.</summary>
[JsonConverter(typeof(WireEnumConverter<CelebrationAudience>))]
public enum CelebrationAudience
{
    /// <summary>Only the client sees the celebration.</summary>
    Private = 0,

    /// <summary>Anyone can see the celebration. It needs its own consent.</summary>
    Public = 1,
}
