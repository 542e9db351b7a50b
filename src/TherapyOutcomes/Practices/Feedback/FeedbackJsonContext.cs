using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Feedback;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ActOnFeedback))]
[JsonSerializable(typeof(RecordFeedback))]
[JsonSerializable(typeof(RequestFeedback))]
[JsonSerializable(typeof(TellClient))]
[JsonSerializable(typeof(ClientToldOfAction))]
[JsonSerializable(typeof(FeedbackActedOn))]
[JsonSerializable(typeof(FeedbackRecorded))]
[JsonSerializable(typeof(FeedbackRequested))]
internal sealed partial class FeedbackJsonContext : JsonSerializerContext;
