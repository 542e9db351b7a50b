using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Monitoring;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CheckReactions))]
[JsonSerializable(typeof(ClearRedFlag))]
[JsonSerializable(typeof(ReportReaction))]
[JsonSerializable(typeof(ReportRedFlag))]
[JsonSerializable(typeof(ResolveReaction))]
[JsonSerializable(typeof(ScreenRedFlags))]
[JsonSerializable(typeof(ReactionClosed))]
[JsonSerializable(typeof(ReactionOpened))]
[JsonSerializable(typeof(ReactionReported))]
[JsonSerializable(typeof(ReactionResolved))]
[JsonSerializable(typeof(ReactionsChecked))]
[JsonSerializable(typeof(RedFlagCleared))]
[JsonSerializable(typeof(RedFlagClosed))]
[JsonSerializable(typeof(RedFlagOpened))]
[JsonSerializable(typeof(RedFlagReported))]
[JsonSerializable(typeof(RedFlagsScreened))]
internal sealed partial class MonitoringJsonContext : JsonSerializerContext;
