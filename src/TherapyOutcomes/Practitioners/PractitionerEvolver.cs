using TherapyOutcomes.Education;

namespace TherapyOutcomes.Practitioners;

/// <summary>Folds events into a practitioner's record. It never judges.</summary>
internal static class PractitionerEvolver
{
    public static PractitionerRecord Replay(IEnumerable<RecordedEvent> history)
    {
        var practitioner = new PractitionerRecord();
        foreach (var recorded in history)
        {
            practitioner = Evolve(practitioner, recorded);
        }

        return practitioner;
    }

    public static PractitionerRecord Evolve(PractitionerRecord practitioner, RecordedEvent recorded) => practitioner with
    {
        Version = recorded.Metadata.Version,
        Education = recorded.Event switch
        {
            EducationRecorded course => practitioner.Education.Apply(course, recorded.Metadata),
            EducationRequirementSet requirement => practitioner.Education.Apply(requirement, recorded.Metadata),
            _ => throw new InvalidOperationException($"No practitioner's record files a {recorded.Event.GetType().Name}."),
        },
    };
}
