using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Privacy;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Disclose))]
[JsonSerializable(typeof(EraseClient))]
[JsonSerializable(typeof(GrantConsent))]
[JsonSerializable(typeof(HoldErasure))]
[JsonSerializable(typeof(RecordGuardian))]
[JsonSerializable(typeof(RecordPreference))]
[JsonSerializable(typeof(ReleaseErasure))]
[JsonSerializable(typeof(RevokeConsent))]
[JsonSerializable(typeof(ClientErased))]
[JsonSerializable(typeof(ConsentGranted))]
[JsonSerializable(typeof(ConsentRevoked))]
[JsonSerializable(typeof(ErasureHeld))]
[JsonSerializable(typeof(ErasureReleased))]
[JsonSerializable(typeof(GuardianRecorded))]
[JsonSerializable(typeof(InformationDisclosed))]
[JsonSerializable(typeof(PreferenceRecorded))]
internal sealed partial class PrivacyJsonContext : JsonSerializerContext;
