using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Education.Rules;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Practices.Education;

/// <summary>Keeps skills and knowledge current: courses, certificates, and what registration requires.</summary>
internal static class EducationModule
{
    public static PracticeModule Module { get; } = new()
    {
        Json = EducationJsonContext.Default,
        Commands =
        [
            CommandForm.Of("record-education", RecordEducation.Read, command => command.ToEvent()),
            CommandForm.Of("set-education-requirement", SetEducationRequirement.Read, command => command.ToEvent()),
        ],
        Events =
        [
            On<EducationRecorded>("EducationRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
            On<EducationRequirementSet>("EducationRequirementSet", (state, set, metadata) => state.Apply(set, metadata)),
        ],
        Rules =
        [
            new Edu001CreditsBehind(),
            new Edu002TechniqueWithoutTraining(),
            new Edu003TopicFallsBehind(),
            new Edu004CertificateExpires(),
        ],
    };

    private static EventForm<PractitionerRecord> On<TEvent>(string name, Func<EducationState, TEvent, EventMetadata, EducationState> apply)
        where TEvent : PractitionerEvent => EventForm<PractitionerRecord>.Of<TEvent>(name, (practitioner, @event, metadata) => practitioner with
        {
            Education = apply(practitioner.Education, @event, metadata),
        });
}
