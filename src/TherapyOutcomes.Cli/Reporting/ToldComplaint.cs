using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Reporting;

/// <summary>Represents what was said about the complaints of all clients in a file of scores.</summary>
/// <param name="Text">The complaint; null if none was given.</param>
/// <param name="Chronicity">How long the complaints have lasted.</param>
internal sealed record ToldComplaint(string? Text, Chronicity Chronicity)
{
    /// <summary>The natural course of the complaint; null if none is known.</summary>
    public NaturalCourse? Course => Text is { } text ? NaturalCourses.For(text, Chronicity) : null;

    /// <summary>Returns why no natural course is drawn although a complaint was given; null if one is, or none was given.</summary>
    public string? WhyNoCourse(Measure measure) =>
        Text is null ? null
        : Course is not { } course ? "No published course of this --complaint is known, so none is drawn: the known ones are of low back pain, acute or chronic (--chronicity)."
        : !course.Factors.ContainsKey(measure.Id) ? $"The published course of this --complaint is one of pain and doesn't fit {measure.Id}, so none is drawn. It fits {string.Join(" and ", course.Factors.Keys.Select(id => id.Value).Order(StringComparer.Ordinal))}."
        : null;
}
