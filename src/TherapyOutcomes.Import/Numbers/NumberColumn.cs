using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Numbers;

/// <summary>Reads the different numbers of a file, which all use the same mark before the decimals.</summary>
internal sealed partial class NumberColumn
{
    // Two digits before a comma are no thousand, and neither is a number of four digits on a scale that ends below.
    private const decimal Thousand = 1000;
    private const int DigitsOfThousand = 3;

    private static readonly ImmutableArray<string> Missing = ["", "NA", "N/A", "NaN", "null", ".", "-", "–", "—"];

    private readonly ImmutableArray<NumberCell> _cells;

    private NumberColumn(ImmutableArray<NumberCell> cells, DecimalMark? mark) => (_cells, Mark) = (cells, mark);

    /// <summary>The mark before the decimals; null if no number has decimals.</summary>
    public DecimalMark? Mark { get; }

    public NumberCell this[int place] => _cells[place];

    /// <summary>Reads the numbers.</summary>
    /// <param name="texts">The different cells.</param>
    /// <param name="options">The options.</param>
    /// <param name="largest">The largest number, whatever its sign, that a score can be; null if it can be any.</param>
    public static NumberColumn Of(IReadOnlyList<string> texts, ScoreFileOptions options, decimal? largest)
    {
        var missing = Missing.Concat(options.MissingMarks.Select(Cells.Plain)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missingNumbers = missing.Select(mark => TryRead(mark.Replace(',', '.'), out var number) ? number : (decimal?)null).OfType<decimal>().ToHashSet();
        var parts = texts.Select(text => Split(text, missing)).ToList();
        var mark = options.DecimalMark ?? MarkOf(parts, texts, largest);
        var unclear = mark is null ? $"a comma that can stand before decimals or after thousands: say which with {options.NameOf(nameof(options.DecimalMark))}" : null;
        var cells = parts
            .Select(part => CellOf(part, mark ?? DecimalMark.Point, unclear, options))
            .Select(cell => cell is { Value: { } value, IsPercent: false, Top: null } && missingNumbers.Contains(value) ? new NumberCell { IsMissing = true } : cell);
        var hasDecimals = parts.Exists(part => part is { Number: { } number } && number.AsSpan().ContainsAny('.', ','));
        return new NumberColumn([.. cells], hasDecimals ? mark : null);
    }

    /// <summary>Reads one number that an option or another part of the file gives, with a decimal point.</summary>
    public static bool TryRead(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);

    private static Parts Split(string text, HashSet<string> missing)
    {
        var plain = Cells.Plain(text);
        if (missing.Contains(plain))
        {
            return new Parts(text) { IsMissing = true };
        }

        var match = Form().Match(plain.Replace('\u2212', '-'));
        return match.Success
            ? new Parts(text) { Number = match.Groups["number"].Value, IsPercent = match.Groups["percent"].Success, Top = match.Groups["top"] is { Success: true, Value: var top } ? top : null }
            : new Parts(text);
    }

    // The mark that most numbers have, if both occur; the others are refused. Null if each comma could also stand after thousands.
    private static DecimalMark? MarkOf(List<Parts> parts, IEnumerable<string> texts, decimal? largest)
    {
        var numbers = parts.Select(part => part.Number).OfType<string>().ToList();
        var commas = numbers.Where(number => number.Contains(',', StringComparison.Ordinal)).ToList();
        var points = numbers.Count(number => number.Contains('.', StringComparison.Ordinal));
        return points > 0 && points < commas.Count(CanOnlyBeDecimal) ? DecimalMark.Comma
            : commas.Count == 0 || points > 0 || texts.Any(text => Grouped().IsMatch(Cells.Plain(text))) ? DecimalMark.Point
            : largest < Thousand || commas.Exists(CanOnlyBeDecimal) ? DecimalMark.Comma
            : null;
    }

    private static bool CanOnlyBeDecimal(string number)
    {
        var comma = number.IndexOf(',', StringComparison.Ordinal);
        var (before, after) = (number[..comma].TrimStart('+', '-'), number[(comma + 1)..]);
        return after.Length != DigitsOfThousand || before is "" or "0" || before.Length > DigitsOfThousand || before.StartsWith('0');
    }

    private static NumberCell CellOf(Parts parts, DecimalMark mark, string? unclear, ScoreFileOptions options)
    {
        if (parts.Number is not { } number)
        {
            return new NumberCell { IsMissing = parts.IsMissing };
        }

        var other = mark == DecimalMark.Point ? ',' : '.';
        if (number.Contains(other, StringComparison.Ordinal) || parts.Top?.Contains(other, StringComparison.Ordinal) == true)
        {
            return new NumberCell { Problem = unclear ?? $"a number with a {(mark == DecimalMark.Point ? "comma" : "point")}, while the file has decimal {(mark == DecimalMark.Point ? "points" : "commas")} (thousands are not separated; {options.NameOf(nameof(options.DecimalMark))} says which mark it is)" };
        }

        return TryRead(number.Replace(',', '.'), out var value) && TryRead((parts.Top ?? "0").Replace(',', '.'), out var top)
            ? new NumberCell { Value = value, IsPercent = parts.IsPercent, Top = parts.Top is null ? null : top }
            : new NumberCell { Problem = "a number that is too large" };
    }

    [GeneratedRegex(@"^(?<number>[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]+)?)\s*((?<percent>%)|/\s*(?<top>[0-9]+([.,][0-9]+)?))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    // Nobody reads a number with separated thousands, but it shows what the comma of the others can be.
    [GeneratedRegex("^[+-]?[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    private sealed record Parts(string Text)
    {
        public bool IsMissing { get; init; }

        public string? Number { get; init; }

        public bool IsPercent { get; init; }

        public string? Top { get; init; }
    }
}
