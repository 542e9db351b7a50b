using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Education;

/// <summary>What the list of practitioners shows.</summary>
/// <param name="Rows">The practitioners with the first thing that each has to do.</param>
/// <param name="HasMore">True if there are more of them.</param>
/// <param name="Today">The clinic's day.</param>
internal sealed record PractitionersView(ImmutableArray<PractitionerRow> Rows, bool HasMore, DateOnly Today)
{
    /// <summary>The number of practitioners on one page.</summary>
    public const int Size = 50;
}
