using System.Text.Json.Serialization;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Serialization;

/// <summary>
/// Provides the JSON of events, generated at compile time. Reading is strict: unknown and duplicate fields are errors.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(StoredTextConverter)])]
[JsonSerializable(typeof(Celebrated))]
[JsonSerializable(typeof(CheckInRecorded))]
[JsonSerializable(typeof(ClientInformed))]
[JsonSerializable(typeof(ClientToldOfAction))]
[JsonSerializable(typeof(ConcernRaised))]
[JsonSerializable(typeof(ConcernResolved))]
[JsonSerializable(typeof(ConsentGranted))]
[JsonSerializable(typeof(ConsentRevoked))]
[JsonSerializable(typeof(ContactAttemptRecorded))]
[JsonSerializable(typeof(Corrected))]
[JsonSerializable(typeof(Discontinued))]
[JsonSerializable(typeof(Documented))]
[JsonSerializable(typeof(EducationRecorded))]
[JsonSerializable(typeof(EducationRequirementSet))]
[JsonSerializable(typeof(EpisodeOpened))]
[JsonSerializable(typeof(EpisodeTransferred))]
[JsonSerializable(typeof(FeedbackActedOn))]
[JsonSerializable(typeof(FeedbackRecorded))]
[JsonSerializable(typeof(FeedbackRequested))]
[JsonSerializable(typeof(GainLost))]
[JsonSerializable(typeof(GainRegained))]
[JsonSerializable(typeof(GoalRecorded))]
[JsonSerializable(typeof(GoalSet))]
[JsonSerializable(typeof(ImprovementDiscussed))]
[JsonSerializable(typeof(ImprovementDocumented))]
[JsonSerializable(typeof(ImprovementFound))]
[JsonSerializable(typeof(ImprovementObserved))]
[JsonSerializable(typeof(ImprovementWithdrawn))]
[JsonSerializable(typeof(InformationDisclosed))]
[JsonSerializable(typeof(MaintenanceAgreed))]
[JsonSerializable(typeof(MissedRecorded))]
[JsonSerializable(typeof(NoReferralDecided))]
[JsonSerializable(typeof(NoteAmended))]
[JsonSerializable(typeof(NoteSigned))]
[JsonSerializable(typeof(PlanAdjusted))]
[JsonSerializable(typeof(PlanConfirmed))]
[JsonSerializable(typeof(PlanSettled))]
[JsonSerializable(typeof(PrimaryMeasureSet))]
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
[JsonSerializable(typeof(ReferralClosed))]
[JsonSerializable(typeof(ReferralProposed))]
[JsonSerializable(typeof(ReferralRefused))]
[JsonSerializable(typeof(ReferralReportRecorded))]
[JsonSerializable(typeof(ReferralResponseRecorded))]
[JsonSerializable(typeof(ReferralSent))]
[JsonSerializable(typeof(ReferralSettled))]
[JsonSerializable(typeof(Resumed))]
[JsonSerializable(typeof(ScoreRecorded))]
[JsonSerializable(typeof(SessionRecorded))]
[JsonSerializable(typeof(SuccessCelebrated))]
[JsonSerializable(typeof(Sustained))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
