using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Relationship;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RaiseConcern))]
[JsonSerializable(typeof(RecordCheckIn))]
[JsonSerializable(typeof(ResolveConcern))]
[JsonSerializable(typeof(CheckInRecorded))]
[JsonSerializable(typeof(ConcernRaised))]
[JsonSerializable(typeof(ConcernResolved))]
internal sealed partial class RelationshipJsonContext : JsonSerializerContext;
