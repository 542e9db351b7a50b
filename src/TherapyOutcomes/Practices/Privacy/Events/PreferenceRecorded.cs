using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records the client's wish about contacts, about questionnaires or about both. Fields that are null say nothing.</summary>
/// <remarks>Results from <see cref="RecordPreference"/>.</remarks>
public sealed record PreferenceRecorded : ClientEvent
{
    [JsonConstructor]
    internal PreferenceRecorded()
    {
    }

    /// <summary>True if the client agrees to routine contacts; false if they want none.</summary>
    public bool? Contact { get; init; }

    /// <summary>True if the client answers questionnaires; false if they decline them.</summary>
    public bool? Questionnaires { get; init; }
}
