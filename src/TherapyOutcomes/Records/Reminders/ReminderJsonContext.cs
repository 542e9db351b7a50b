using System.Text.Json.Serialization;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>The generated JSON of the events of reminders.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EpisodeReminderRaised))]
[JsonSerializable(typeof(ClientReminderRaised))]
[JsonSerializable(typeof(PractitionerReminderRaised))]
internal sealed partial class ReminderJsonContext : JsonSerializerContext;
