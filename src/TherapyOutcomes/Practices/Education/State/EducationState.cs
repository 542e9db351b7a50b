using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What a practitioner's record holds of education: courses by time, and the newest requirement of each body.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record EducationState
{
    internal EducationState()
    {
    }

    /// <summary>The courses.</summary>
    public FactList<Recorded<EducationRecorded>> Courses { get; init; } = [];

    /// <summary>The requirements, one of a body.</summary>
    public FactList<Recorded<EducationRequirementSet>> Requirements { get; init; } = [];

    /// <summary>True when a course completed by a day taught the topic.</summary>
    /// <param name="topic">A technique or an area.</param>
    /// <param name="today">The day.</param>
    public bool Covers(Term topic, DateOnly today)
    {
        foreach (var course in Courses)
        {
            if (course.Event.CompletedOn <= today && course.Event.Topics.Contains(topic))
            {
                return true;
            }
        }

        return false;
    }

    internal EducationState Apply(EducationRecorded recorded, EventMetadata metadata) =>
        this with { Courses = Courses.InsertByTime(recorded, metadata) };

    internal EducationState Apply(EducationRequirementSet set, EventMetadata metadata) => this with
    {
        Requirements = Requirements.RemoveAll(other => other.Event.Body == set.Body).InsertByTime(set, metadata),
    };
}
