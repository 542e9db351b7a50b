using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Measures.Recording;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ObserveImprovement))]
[JsonSerializable(typeof(RecordScore))]
[JsonSerializable(typeof(SetPrimaryMeasure))]
[JsonSerializable(typeof(ImprovementObserved))]
[JsonSerializable(typeof(PrimaryMeasureSet))]
[JsonSerializable(typeof(ScoreRecorded))]
internal sealed partial class RecordingJsonContext : JsonSerializerContext;
