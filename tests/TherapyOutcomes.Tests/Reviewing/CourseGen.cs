using CsCheck;

namespace TherapyOutcomes.Tests.Reviewing;

/// <summary>Draws courses of scores: improvements, relapses and regains, days with several scores, and gaps of months.</summary>
internal static class CourseGen
{
    public static readonly DateTimeOffset Start = new(2020, 1, 6, 9, 0, 0, TimeSpan.Zero);

    // Windows of the rules and of the assessment, and steps over them.
    private static readonly TimeSpan[] Steps =
    [
        TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromHours(5), TimeSpan.FromHours(20), TimeSpan.FromHours(40),
        .. new[] { 2, 7, 7, 7, 7, 13, 14, 15, 21, 28, 29, 42, 61, 89, 90, 91, 200 }.Select(days => TimeSpan.FromDays(days)),
    ];

    private static readonly Gen<CourseScore> Total = Gen.Select(
        Gen.OneOf(Gen.Const("ODI"), Gen.Const("ODI"), Gen.Const("ODI"), Gen.Const("ODI"), Gen.Const("NPRS")),
        Gen.Int[0, 10],
        (measure, level) => new CourseScore { At = default, Measure = new MeasureId(measure), Value = measure == "ODI" ? level * 6 : level });

    private static readonly Gen<CourseScore> Form = Gen.Int[0, 3].Array[9].Select(items =>
        new CourseScore { At = default, Measure = new MeasureId("PHQ-9"), Items = [.. items.Select(item => (decimal?)item)] });

    /// <summary>The scores with the steps to them. Some forms open a red flag.</summary>
    public static readonly Gen<(CourseScore Score, TimeSpan Step)[]> Scores = Gen.Select(
        Gen.Frequency((30, Total), (1, Form)), Gen.Int[0, Steps.Length - 1], (score, step) => (score, Steps[step])).Array[1, 40];

    public static ScoredCourse Course(IEnumerable<(CourseScore Score, TimeSpan Step)> drawn, Chronicity chronicity = Chronicity.Chronic)
    {
        var at = Start;
        return new ScoredCourse
        {
            Episode = new EpisodeId("e1"),
            Client = new ClientId("c1"),
            Practitioner = new PractitionerId("p1"),
            PrimaryMeasure = new MeasureId("ODI"),
            Chronicity = chronicity,
            Scores = [.. drawn.Select(score => score.Score with { At = at += score.Step })],
        };
    }
}
