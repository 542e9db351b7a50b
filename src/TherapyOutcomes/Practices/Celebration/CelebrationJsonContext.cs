using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Celebration;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Celebrate))]
[JsonSerializable(typeof(SuccessCelebrated))]
internal sealed partial class CelebrationJsonContext : JsonSerializerContext;
