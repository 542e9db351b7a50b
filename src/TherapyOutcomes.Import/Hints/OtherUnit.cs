using System.Globalization;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Import.Hints;

/// <summary>Notices scores that look like those of another unit: centimetres in place of millimetres, or fractions in place of percent.</summary>
internal static class OtherUnit
{
    private const int Fewest = 4;
    private const decimal WideScale = 100;
    private const decimal Tenth = 10;

    public static IEnumerable<FileHint> Of(ScoreFile file, ScoreFileOptions options)
    {
        foreach (var scores in file.Rows.Where(row => row is { Fate: RowFate.Used, Measure: not null, Items.IsEmpty: true }).GroupBy(row => row.Measure!.Value, row => row.Value!.Value))
        {
            var (measure, given) = (options.Measures.Get(scores.Key), scores.ToList());
            if (given.Count >= Fewest && FactorFor(measure, given) is { } factor)
            {
                yield return new FileHint(HintKind.Unit, string.Create(CultureInfo.InvariantCulture, $"All scores are from {given.Min():0.##} to {given.Max():0.##}, but {measure.Id} goes from {measure.Low} to {measure.High} {measure.Unit}. They look like {(factor == Tenth ? measure.Unit == "mm" ? "centimetres" : "a scale of 10" : "fractions of 1")}: try {options.NameOf(nameof(options.Multiply))} {options.Multiply * factor:0.####}."));
            }
        }

        if (TooLarge(file, options) is { } count)
        {
            yield return new FileHint(HintKind.Unit, $"{count} refused scores would fit on a tenth of their scale: if they were taken on a scale of 100, try {options.NameOf(nameof(options.Multiply))} 0.1.");
        }
    }

    private static decimal? FactorFor(Measure measure, List<decimal> scores)
    {
        var (most, hasFractions) = (scores.Max(), scores.Exists(score => score != decimal.Truncate(score)));
        return measure.Low != 0 || scores.Min() < 0 || most == 0 ? null
            : most <= 1 && hasFractions && measure.High >= Tenth ? measure.High
            : most <= Tenth && measure.High == WideScale ? Tenth
            : null;
    }

    private static int? TooLarge(ScoreFile file, ScoreFileOptions options)
    {
        if (options.Measure is not { } id || !options.Measures.TryGet(id, out var measure) || measure is not { Low: 0, High: Tenth } || !options.Items.IsEmpty)
        {
            return null;
        }

        var large = file.RefusedNumbers.Count(number => number > Tenth && number <= WideScale);
        return large > 0 && large * 2 >= file.Rows.Length ? large : null;
    }
}
