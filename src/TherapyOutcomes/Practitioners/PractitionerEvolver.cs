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

    public static PractitionerRecord Evolve(PractitionerRecord practitioner, RecordedEvent recorded) =>
        File(practitioner, recorded) with { Version = recorded.Metadata.Version };

    /// <summary>Files an event; the version is the caller's to set, once, however long the history.</summary>
    public static PractitionerRecord File(PractitionerRecord practitioner, RecordedEvent recorded) => practitioner with
    {
        Education = recorded.Event switch
        {
            EducationRecorded course => practitioner.Education.Apply(course, recorded.Metadata),
            EducationRequirementSet requirement => practitioner.Education.Apply(requirement, recorded.Metadata),
            _ => throw new InvalidOperationException($"A practitioner record can't hold the event {recorded.Event.GetType().Name}."),
        },
    };
}
