using System.Collections.Immutable;
using TherapyOutcomes.Import.Numbers;
using TherapyOutcomes.Import.Text;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Import.Reading;

/// <summary>Turns the number of a cell into a score of a measure, or says why it is none.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class ScoreCells
{
    // Beyond, products and differences of scores would not be exact.
    private const decimal Most = 1e15m;

    private readonly RawTable _table;
    private readonly NumberColumn _numbers;
    private readonly ScoreFileOptions _options;

    // Where no measure says what a score can be, a sign has a meaning only if every number has it.
    private readonly bool _areAllPercent;
    private readonly bool _haveAllOneTop;

    public ScoreCells(RawTable table, NumberColumn numbers, ScoreFileOptions options)
    {
        (_table, _numbers, _options) = (table, numbers, options);
        var given = Enumerable.Range(0, table.Numbers.Texts.Count).Select(place => numbers[place]).Where(cell => cell.Value is not null).ToList();
        _areAllPercent = given.TrueForAll(cell => cell.IsPercent);
        _haveAllOneTop = given.Count > 0 && given.TrueForAll(cell => cell.Top is not null && cell.Top == given[0].Top);
    }

    /// <summary>The lowest and the highest answer to an item so far, and the number of answers; null if there are none.</summary>
    public (decimal Low, decimal High, int Count)? ItemsSeen { get; private set; }

    /// <summary>Reads the score of a row.</summary>
    public ReadScore Of(Entry entry, Measure? measure) => _options.Items.IsEmpty ? Of(entry.Score, "score", measure) : OfItems(entry, measure!);

    /// <summary>Reads the score at the start that a row repeats.</summary>
    public ReadScore OfBaseline(Entry entry, Measure? measure) => Of(entry.Baseline, "score at the start", measure);

    private ReadScore Of(int place, string what, Measure? measure)
    {
        var cell = _numbers[place];
        if (cell.IsMissing)
        {
            return new ReadScore();
        }

        var shown = Cells.Shown(_table.Numbers[place]);
        return (cell.Problem ?? ProblemOf(cell, measure)) is { } problem ? ReadScore.Refused($"the {what} is '{shown}', {problem}")
            : measure is { NeedsItems: true } ? ReadScore.Refused($"{measure.Id} must be recorded by its items, because some answers need a closer look; give {_options.NameOf(nameof(_options.Items))}")
            : cell.Value is not { } number ? ReadScore.Refused($"the {what} is '{shown}', not {Allowed(measure)}")
            : WithinRange(number, measure) is not { } score ? ReadScore.Refused($"the {what} is '{shown}', not {Allowed(measure)}{RawSum(number, measure)}") with { OutOfRange = number, IsRawSum = measure?.LooksLikeRawSum(number) ?? false }
            : new ReadScore { Value = score };
    }

    private string? ProblemOf(NumberCell cell, Measure? measure) => (cell, measure) switch
    {
        ({ IsPercent: true }, _) when _options.Multiply != 1 => $"a percentage, which {_options.NameOf(nameof(_options.Multiply))} would change",
        ({ IsPercent: true }, { Low: not 0 } or { High: not 100 }) => $"a percentage, but {measure!.Id} is {measure.Allowed}",
        ({ Top: > Most }, _) => "which ends at a number that is too large",
        ({ Top: { } top }, { } known) when known.Low != 0 || known.High != top * _options.Multiply => $"which ends at {top.ToString(System.Globalization.CultureInfo.InvariantCulture)}, but {known.Id} is {known.Allowed}",
        ({ IsPercent: true }, null) when !_areAllPercent => "a percentage, while other rows have numbers without a percent sign",
        ({ Top: not null }, null) when !_haveAllOneTop => "while other rows end at another number or at none",
        _ => null,
    };

    private decimal? WithinRange(decimal value, Measure? measure)
    {
        return Math.Abs(value) > Most || Math.Abs(value * _options.Multiply) > Most ? (measure is null && _options.Multiply == 1 ? value : null)
            : measure is null || measure.Allows(value * _options.Multiply) ? value * _options.Multiply
            : null;
    }

    private static string Allowed(Measure? measure) => measure?.Allowed ?? "a number";

    private static string RawSum(decimal value, Measure? measure) =>
        measure?.LooksLikeRawSum(value) == true ? "; this looks like a raw sum, and a T-score is what the table of the measure gives for it" : "";

    private ReadScore OfItems(Entry entry, Measure measure)
    {
        var answers = ImmutableArray.CreateBuilder<decimal?>();
        foreach (var place in _table.ItemsOf(entry))
        {
            var cell = _numbers[place];
            if (!cell.IsMissing && (cell.Problem ?? (cell is { Value: null } or { IsPercent: true } or { Top: not null } ? "not a plain number" : null)) is { } bad)
            {
                return ReadScore.Refused($"item {answers.Count + 1} is '{Cells.Shown(_table.Numbers[place])}', {bad}");
            }

            Seen(cell.Value);
            answers.Add(cell.Value - Shift(measure));
        }

        return answers.All(static answer => answer is null) ? new ReadScore()
            : measure.Scoring!.TryScore(answers.ToArray(), out var score, out var problem) ? new ReadScore { Value = score, Items = answers.DrainToImmutable() }
            : ReadScore.Refused($"{problem} {measure.Id} needs {measure.Scoring.Allowed}.");
    }

    private void Seen(decimal? answer)
    {
        if (answer is { } given)
        {
            ItemsSeen = ItemsSeen is { } seen ? (Math.Min(seen.Low, given), Math.Max(seen.High, given), seen.Count + 1) : (given, given, 1);
        }
    }

    private decimal Shift(Measure measure) => _options.LowestItem is { } lowest && measure.Scoring is QuestionnaireScoring scoring ? lowest - scoring.Lowest : 0;
}
