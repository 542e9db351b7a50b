using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Education;

/// <summary>What the page of a practitioner's education shows.</summary>
internal sealed record EducationView
{
    public required PractitionerId Practitioner { get; init; }

    public required ImmutableArray<(EducationRequirementSet Requirement, ImmutableArray<EducationPeriod> Periods)> Requirements { get; init; }

    /// <summary>The courses whose certificate runs out, the first to run out first, those that have run out last.</summary>
    public required ImmutableArray<EducationRecorded> Certificates { get; init; }

    /// <summary>All courses, newest first.</summary>
    public required ImmutableArray<EducationRecorded> Courses { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The path of the form that records a requirement; null if the reader may not record one.</summary>
    public string? RequirementForm { get; init; }

    public static EducationView Of(PractitionerId practitioner, PractitionerRecord record, RecordEvaluation? evaluation, DateOnly today)
    {
        var courses = record.Education.Courses.Select(course => course.Event).ToImmutableArray();
        return new EducationView
        {
            Practitioner = practitioner,
            Requirements = [.. record.Education.Requirements.Select(requirement => requirement.Event).Select(requirement => (requirement, EducationPeriod.Of(requirement, courses, today)))],
            Certificates = [.. courses.Where(course => course.ExpiresOn is not null).OrderBy(course => course.ExpiresOn < today).ThenBy(course => course.ExpiresOn)],
            Courses = [.. courses.OrderByDescending(course => course.CompletedOn)],
            Findings = evaluation?.Findings ?? [],
            Today = today,
        };
    }
}
