using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Practices.Planning;

/// <summary>The generated JSON of this practice's commands and events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AdjustPlan))]
[JsonSerializable(typeof(AgreeMaintenance))]
[JsonSerializable(typeof(ConfirmPlan))]
[JsonSerializable(typeof(Discharge))]
[JsonSerializable(typeof(ClientDischarged))]
[JsonSerializable(typeof(RecordTreatmentConsent))]
[JsonSerializable(typeof(WithdrawTreatmentConsent))]
[JsonSerializable(typeof(MaintenanceAgreed))]
[JsonSerializable(typeof(PlanAdjusted))]
[JsonSerializable(typeof(PlanConfirmed))]
[JsonSerializable(typeof(TreatmentConsentRecorded))]
[JsonSerializable(typeof(TreatmentConsentWithdrawn))]
internal sealed partial class PlanningJsonContext : JsonSerializerContext;
