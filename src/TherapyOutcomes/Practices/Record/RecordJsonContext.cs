using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Record;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Correct))]
[JsonSerializable(typeof(Discontinue))]
[JsonSerializable(typeof(OpenEpisode))]
[JsonSerializable(typeof(RecordContactAttempt))]
[JsonSerializable(typeof(RecordGoal))]
[JsonSerializable(typeof(RecordMissed))]
[JsonSerializable(typeof(RecordSession))]
[JsonSerializable(typeof(Resume))]
[JsonSerializable(typeof(ReviewStage))]
[JsonSerializable(typeof(SetGoal))]
[JsonSerializable(typeof(TransferEpisode))]
[JsonSerializable(typeof(Celebrated))]
[JsonSerializable(typeof(ClientInformed))]
[JsonSerializable(typeof(ClientDeathWithdrawn))]
[JsonSerializable(typeof(ClientDied))]
[JsonSerializable(typeof(ContactAttemptRecorded))]
[JsonSerializable(typeof(Corrected))]
[JsonSerializable(typeof(Discontinued))]
[JsonSerializable(typeof(Documented))]
[JsonSerializable(typeof(EndingWithdrawn))]
[JsonSerializable(typeof(EpisodeOpened))]
[JsonSerializable(typeof(EpisodeTransferred))]
[JsonSerializable(typeof(GainLost))]
[JsonSerializable(typeof(GainRegained))]
[JsonSerializable(typeof(GoalRecorded))]
[JsonSerializable(typeof(GoalSet))]
[JsonSerializable(typeof(ImprovementFound))]
[JsonSerializable(typeof(ImprovementWithdrawn))]
[JsonSerializable(typeof(MissedRecorded))]
[JsonSerializable(typeof(PlanSettled))]
[JsonSerializable(typeof(ReferralSettled))]
[JsonSerializable(typeof(Resumed))]
[JsonSerializable(typeof(SessionRecorded))]
[JsonSerializable(typeof(Sustained))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;
