using System.Collections.Immutable;
using TherapyOutcomes.Import.Text;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Import.Reading;

/// <summary>The measures that the different cells of a column name. People write <c>nprs</c>, <c>HIT6</c> and <c>Koos Pain</c>.</summary>
internal sealed class MeasureNames(IEnumerable<string> cells, ScoreFileOptions options)
{
    private readonly ImmutableArray<Measure?> _measures = [.. cells.Select(cell => Find(cell, options))];

    public Measure? this[int place] => _measures[place];

    /// <summary>Returns the measure that a text names; null if there is none.</summary>
    public static Measure? Find(string text, ScoreFileOptions options)
    {
        var (name, measures) = (Cells.Plain(text), options.Measures);
        foreach (var (other, id) in options.MeasureNames)
        {
            if (string.Equals(Cells.Plain(other), name, StringComparison.OrdinalIgnoreCase))
            {
                return measures.TryGet(id, out var named) ? named : null;
            }
        }

        return measures.FirstOrDefault(measure => measure.Id.Value == name)
            ?? (Letters(name) is { Length: > 0 } letters ? measures.FirstOrDefault(measure => string.Equals(Letters(measure.Id.Value), letters, StringComparison.OrdinalIgnoreCase)) : null);
    }

    private static string Letters(string id) => string.Concat(id.Where(letter => char.IsLetterOrDigit(letter) || letter == '%'));
}
