using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Referral;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CloseReferral))]
[JsonSerializable(typeof(DecideNoReferral))]
[JsonSerializable(typeof(ProposeReferral))]
[JsonSerializable(typeof(RecordInboundReferral))]
[JsonSerializable(typeof(RecordReferralReport))]
[JsonSerializable(typeof(RecordReferralResponse))]
[JsonSerializable(typeof(RefuseReferral))]
[JsonSerializable(typeof(SendReferral))]
[JsonSerializable(typeof(SendReport))]
[JsonSerializable(typeof(InboundReferralRecorded))]
[JsonSerializable(typeof(NoReferralDecided))]
[JsonSerializable(typeof(ReferralClosed))]
[JsonSerializable(typeof(ReferralProposed))]
[JsonSerializable(typeof(ReferralRefused))]
[JsonSerializable(typeof(ReferralReportRecorded))]
[JsonSerializable(typeof(ReferralResponseRecorded))]
[JsonSerializable(typeof(ReferralSent))]
[JsonSerializable(typeof(ReportSent))]
internal sealed partial class ReferralJsonContext : JsonSerializerContext;
