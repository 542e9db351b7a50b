using System.Globalization;

namespace TherapyOutcomes.Tests.Measures;

/// <summary>Item answers as one writes them down: <c>3 3 - 4</c>, a dash where unanswered, <c>7x3</c> for seven threes.</summary>
internal static class ItemAnswers
{
    public static decimal?[] Read(string answers) =>
    [
        .. answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word =>
        {
            var parts = word.Split('x');
            var answer = parts[^1] == "-" ? default(decimal?) : decimal.Parse(parts[^1], CultureInfo.InvariantCulture);
            return Enumerable.Repeat(answer, parts.Length == 1 ? 1 : int.Parse(parts[0], CultureInfo.InvariantCulture));
        }),
    ];

    public static decimal? Score(string measure, string answers) =>
        StandardMeasures.Catalog.Get(new MeasureId(measure)).Scoring!.TryScore(Read(answers), out var score, out _) ? score : null;
}
