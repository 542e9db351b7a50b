using System.Text.RegularExpressions;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Selects a measure from the catalog, or creates one of the clinic's own.</summary>
internal static partial class MeasureChoice
{
    private const string HowToMake = "for a measure of your own, give --range, --better, --mic and --mdc";

    // The measures that a single score is enough for: not computed from items, and not a rating of change.
    private static string Known => string.Join(", ", StandardMeasures.Catalog.Where(measure => !measure.NeedsItems && !measure.RatesChange).Select(measure => measure.Id.Value));

    /// <summary>Selects or creates a measure.</summary>
    /// <exception cref="BadInputException">There is no such measure, or its description is incomplete.</exception>
    public static Measure Make(string name, string? range, string? better, string? mic, string? mdc, bool hasItems = false)
    {
        var id = Id(name);
        if (range is null && better is null && mic is null && mdc is null)
        {
            return OfCatalog(id, hasItems);
        }

        var (low, high) = Range(range);
        return new Measure
        {
            Id = id,
            Name = name,
            Low = low,
            High = high,
            Better = Direction(better),
            Unit = "points",
            Citation = "the clinic's own",
            Thresholds = [Change("--mic", mic, ThresholdKind.Mic, high - low), Change("--mdc", mdc, ThresholdKind.Mdc, high - low)],
        };
    }

    private static Measure OfCatalog(MeasureId id, bool hasItems)
    {
        if (!StandardMeasures.Catalog.TryGet(id, out var known))
        {
            throw new BadInputException($"--measure {id} is not known. Give one of {Known}; or {HowToMake}.");
        }

        return known switch
        {
            { NeedsItems: true } when !hasItems => throw new BadInputException($"--measure {id} must be recorded by its items, because some answers need a closer look, and a score alone has none. Give --items with the columns of the answers."),
            { RatesChange: true } => throw new BadInputException($"--measure {id} rates a change, so there is no earlier score to compare with, and it never decides on its own. Give the measure whose change it rates."),
            _ => known,
        };
    }

    private static MeasureId Id(string name)
    {
        try
        {
            return new MeasureId(name);
        }
        catch (ArgumentException)
        {
            throw new BadInputException($"--measure '{Shown.Plain(name)}' can't be a measure's name. Give 1 to 64 characters from A-Z a-z 0-9 . _ - %.");
        }
    }

    private static (decimal Low, decimal High) Range(string? text)
    {
        const string Allowed = "Give the lowest and the highest score, such as --range 0-100 or --range -10-10";
        if (text is null)
        {
            throw new BadInputException($"--range is missing. {Allowed}; {HowToMake}.");
        }

        var match = LowHigh().Match(text);
        return match.Success
            && Numbers.TryRead(match.Groups["low"].Value, out var low)
            && Numbers.TryRead(match.Groups["high"].Value, out var high)
            && low < high && Math.Abs(low) <= MostPoints && Math.Abs(high) <= MostPoints
            ? (low, high)
            : throw new BadInputException($"--range is '{Shown.Plain(text)}'. {Allowed}.");
    }

    // Far above the range of any instrument, and far below the limit of decimals.
    private const decimal MostPoints = 1_000_000_000m;

    private static Better Direction(string? text) => text switch
    {
        "lower" => Better.Lower,
        "higher" => Better.Higher,
        null => throw new BadInputException($"--better is missing. Give lower or higher, whichever is better for the client; {HowToMake}."),
        _ => throw new BadInputException($"--better is '{Shown.Plain(text)}'. Give lower or higher, whichever is better for the client."),
    };

    private static Threshold Change(string option, string? text, ThresholdKind kind, decimal most)
    {
        var allowed = $"Give a number above 0 and at most {Numbers.Write(most)}, the width of the range";
        if (text is null)
        {
            throw new BadInputException($"{option} is missing. {allowed}; {HowToMake}.");
        }

        return Numbers.TryRead(text, out var value) && value > 0 && value <= most
            ? new Threshold { Kind = kind, Value = value, Population = "the clinic's clients", Citation = "the clinic's own", Mark = EvidenceMark.Clinic }
            : throw new BadInputException($"{option} is '{Shown.Plain(text)}'. {allowed}.");
    }

    [GeneratedRegex(@"^\s*(?<low>-?\d+(\.\d+)?)\s*-\s*(?<high>-?\d+(\.\d+)?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LowHigh();
}
