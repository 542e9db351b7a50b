using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Documentation;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AmendNote))]
[JsonSerializable(typeof(DocumentImprovement))]
[JsonSerializable(typeof(SignNote))]
[JsonSerializable(typeof(ImprovementDocumented))]
[JsonSerializable(typeof(NoteAmended))]
[JsonSerializable(typeof(NoteSigned))]
internal sealed partial class DocumentationJsonContext : JsonSerializerContext;
