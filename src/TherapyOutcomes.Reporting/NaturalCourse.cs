using System.Collections.Immutable;

namespace TherapyOutcomes.Reporting;

/// <summary>Represents the published course of a complaint over time, which is drawn behind the scores of a client who has it.</summary>
/// <remarks>
/// It shows what happened to others, whatever care they had. It predicts nothing for one client, and a client who does better has not thereby
/// been helped. <see cref="NaturalCourses"/> has those that come with the library. Immutable and thread-safe.
/// </remarks>
public sealed record NaturalCourse
{
    /// <summary>The people who were followed, in words that continue "pooled mean of", such as <c>people with acute low back pain</c>.</summary>
    public required string Population { get; init; }

    /// <summary>The publication that the course was taken from.</summary>
    public required string Citation { get; init; }

    /// <summary>The published means, ordered by time; at least one.</summary>
    /// <exception cref="ArgumentException">There is none, or the times do not increase.</exception>
    public required ImmutableArray<NaturalCoursePoint> Points
    {
        get;
        init
        {
            if (value.IsDefaultOrEmpty || value.Zip(value.Skip(1)).Any(pair => pair.Second.Weeks <= pair.First.Weeks))
            {
                throw new ArgumentException("A course needs at least one point, and each point must be later than the one before it.", nameof(value));
            }

            field = value;
        }
    }

    /// <summary>
    /// The measures that the course can be drawn for, each with the factor from the scale of <see cref="Points"/> to that of the measure. Scales that
    /// differ in more than a factor do not fit.
    /// </summary>
    public required ImmutableDictionary<MeasureId, decimal> Factors { get; init; }

    /// <summary>Returns the mean at a time on the scale of a measure, interpolated linearly between the published points.</summary>
    /// <param name="weeks">The weeks since the start.</param>
    /// <param name="measure">The measure.</param>
    /// <returns>The mean; null before the first point, after the last one, or if the course does not fit the measure.</returns>
    public decimal? MeanAt(decimal weeks, MeasureId measure)
    {
        if (!Factors.TryGetValue(measure, out var factor) || weeks < Points[0].Weeks || weeks > Points[^1].Weeks)
        {
            return null;
        }

        var after = Points.First(point => point.Weeks >= weeks);
        var before = Points.Last(point => point.Weeks <= weeks);
        var share = after == before ? 0 : (weeks - before.Weeks) / (after.Weeks - before.Weeks);
        return factor * (before.Mean + (share * (after.Mean - before.Mean)));
    }
}
