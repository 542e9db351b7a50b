namespace TherapyOutcomes.Reporting;

/// <summary>Represents the published mean of a <see cref="NaturalCourse"/> at one time.</summary>
public sealed record NaturalCoursePoint
{
    /// <summary>The weeks since the start; 0 or more.</summary>
    public required decimal Weeks { get; init; }

    /// <summary>The mean at that time.</summary>
    public required decimal Mean { get; init; }
}
