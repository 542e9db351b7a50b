using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Communication;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DiscussImprovement))]
[JsonSerializable(typeof(ImprovementDiscussed))]
internal sealed partial class CommunicationJsonContext : JsonSerializerContext;
