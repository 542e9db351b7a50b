using System.Text.Json.Serialization;

namespace TherapyOutcomes.Serialization;

/// <summary>Provides the JSON of an event's words.</summary>
[JsonSerializable(typeof(List<string>))]
internal sealed partial class TextJsonContext : JsonSerializerContext;
