using System.Text.Json.Serialization;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>The generated JSON of the clinic's events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ClinicSealed))]
[JsonSerializable(typeof(RecordsSealed))]
internal sealed partial class ClinicJsonContext : JsonSerializerContext;
