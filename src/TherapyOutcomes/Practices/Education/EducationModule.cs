using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Education.Rules;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Practices.Education;

/// <summary>Keeps skills and knowledge current: courses, certificates, and what registration requires.</summary>
internal static class EducationModule
{
    private static readonly StateEvents<PractitionerRecord, EducationState> State = new(practitioner => practitioner.Education, (practitioner, state) => practitioner with { Education = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = EducationJsonContext.Default,
        Commands =
        [
            new CommandForm<RecordEducation>("record-education", RecordEducation.Read, command => command.ToEvent()),
            new CommandForm<SetEducationRequirement>("set-education-requirement", SetEducationRequirement.Read, command => command.ToEvent()),
        ],
        Events =
        [
            State.On<EducationRecorded>("EducationRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
            State.On<EducationRequirementSet>("EducationRequirementSet", (state, set, metadata) => state.Apply(set, metadata)),
        ],
        Rules =
        [
            new Edu001CreditsBehind(),
            new Edu002TechniqueWithoutTraining(),
            new Edu003TopicFallsBehind(),
            new Edu004CertificateExpires(),
        ],
    };
}
