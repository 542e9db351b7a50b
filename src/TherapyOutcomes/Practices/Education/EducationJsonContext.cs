using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Education;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RecordEducation))]
[JsonSerializable(typeof(SetEducationRequirement))]
[JsonSerializable(typeof(EducationRecorded))]
[JsonSerializable(typeof(EducationRequirementSet))]
internal sealed partial class EducationJsonContext : JsonSerializerContext;
