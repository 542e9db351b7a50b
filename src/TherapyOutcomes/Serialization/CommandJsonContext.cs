using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Serialization;

/// <summary>Provides the canonical JSON of commands, which compares two commands by their meaning in any culture.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(CanonicalDecimalConverter), typeof(CanonicalInstantConverter), typeof(CanonicalTermConverter), typeof(CanonicalTextConverter),
        typeof(CanonicalSetConverter<Term>), typeof(CanonicalSetConverter<ClientText>), typeof(CanonicalSetConverter<DisclosureScope>),
        typeof(CanonicalSetConverter<Purpose>), typeof(CanonicalSetConverter<Topic>), typeof(CanonicalSetConverter<RedFlagId>),
        typeof(CanonicalSetConverter<CategoryMinimum>),
    ])]
[JsonSerializable(typeof(ActOnFeedback))]
[JsonSerializable(typeof(AdjustPlan))]
[JsonSerializable(typeof(AgreeMaintenance))]
[JsonSerializable(typeof(AmendNote))]
[JsonSerializable(typeof(Celebrate))]
[JsonSerializable(typeof(CheckReactions))]
[JsonSerializable(typeof(ClearRedFlag))]
[JsonSerializable(typeof(CloseReferral))]
[JsonSerializable(typeof(ConfirmPlan))]
[JsonSerializable(typeof(Correct))]
[JsonSerializable(typeof(DecideNoReferral))]
[JsonSerializable(typeof(Disclose))]
[JsonSerializable(typeof(Discontinue))]
[JsonSerializable(typeof(RecordEducation))]
[JsonSerializable(typeof(SetEducationRequirement))]
[JsonSerializable(typeof(DiscussImprovement))]
[JsonSerializable(typeof(DocumentImprovement))]
[JsonSerializable(typeof(GrantConsent))]
[JsonSerializable(typeof(ObserveImprovement))]
[JsonSerializable(typeof(OpenEpisode))]
[JsonSerializable(typeof(ProposeReferral))]
[JsonSerializable(typeof(RaiseConcern))]
[JsonSerializable(typeof(RecordCheckIn))]
[JsonSerializable(typeof(RecordContactAttempt))]
[JsonSerializable(typeof(RecordFeedback))]
[JsonSerializable(typeof(RecordGoal))]
[JsonSerializable(typeof(RecordMissed))]
[JsonSerializable(typeof(RecordReferralReport))]
[JsonSerializable(typeof(RecordReferralResponse))]
[JsonSerializable(typeof(RecordScore))]
[JsonSerializable(typeof(RecordSession))]
[JsonSerializable(typeof(RefuseReferral))]
[JsonSerializable(typeof(ReportReaction))]
[JsonSerializable(typeof(ReportRedFlag))]
[JsonSerializable(typeof(RequestFeedback))]
[JsonSerializable(typeof(ResolveConcern))]
[JsonSerializable(typeof(ResolveReaction))]
[JsonSerializable(typeof(Resume))]
[JsonSerializable(typeof(ReviewStage))]
[JsonSerializable(typeof(RevokeConsent))]
[JsonSerializable(typeof(ScreenRedFlags))]
[JsonSerializable(typeof(SendReferral))]
[JsonSerializable(typeof(SetGoal))]
[JsonSerializable(typeof(SetPrimaryMeasure))]
[JsonSerializable(typeof(SignNote))]
[JsonSerializable(typeof(TellClient))]
[JsonSerializable(typeof(TransferEpisode))]
internal sealed partial class CommandJsonContext : JsonSerializerContext;
