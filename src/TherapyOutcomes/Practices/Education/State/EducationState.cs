using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the courses of a practitioner in chronological order, and the newest requirement of each body.</summary>
public sealed record EducationState
{
    internal EducationState()
    {
    }

    /// <summary>All courses.</summary>
    public FactList<Recorded<EducationRecorded>> Courses { get; init; } = [];

    /// <summary>The requirements, one per body: the newest by its own time, in whatever order they were recorded.</summary>
    public FactList<Recorded<EducationRequirementSet>> Requirements { get; init; } = [];

    /// <summary>Determines whether a course completed by a day covered the topic.</summary>
    /// <param name="topic">A technique or a body area.</param>
    /// <param name="today">The day by which the course must be completed.</param>
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
        Requirements = Requirements.Any(other => other.Event.Body == set.Body && other.At > metadata.OccurredAt)
            ? Requirements
            : Requirements.RemoveAll(other => other.Event.Body == set.Body).InsertByTime(set, metadata),
    };
}
