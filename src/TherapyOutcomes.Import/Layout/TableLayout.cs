using System.Collections.Immutable;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Layout;

/// <summary>Where in a line is what.</summary>
internal sealed record TableLayout
{
    public required Header Header { get; init; }

    public required int Client { get; init; }

    public required int? Time { get; init; }

    public required int? Group { get; init; }

    public required int? Measure { get; init; }

    public required int? Baseline { get; init; }

    public required ImmutableArray<Slot> Slots { get; init; }

    /// <summary>The columns that nobody asked for.</summary>
    public IEnumerable<int> Unused => Enumerable.Range(0, Header.Names.Length).Except([Client, .. new[] { Time, Group, Measure, Baseline }.OfType<int>(), .. Slots.SelectMany(slot => slot.Columns)]);

    /// <summary>Columns without a name right behind a score: what is in them may be the decimals of the score.</summary>
    public required ImmutableArray<int> Nameless { get; init; }

    /// <summary>Finds the columns that the options name.</summary>
    /// <exception cref="FileRefusedException">A column is missing, or the options contradict each other.</exception>
    public static TableLayout Of(Header header, ScoreFileOptions options)
    {
        UsableOptions.Require(options);
        RequireOneShape(options);
        var slots = SlotsOf(header, options);
        RequireEachOnce(header, slots);
        return new TableLayout
        {
            Header = header,
            Client = header.PlaceOf(options.NameOf(nameof(options.ClientColumn)), options.ClientColumn),
            Time = Place(header, options.NameOf(nameof(options.TimeColumn)), options.TimeColumn),
            Group = Place(header, options.NameOf(nameof(options.GroupColumn)), options.GroupColumn),
            Measure = Place(header, options.NameOf(nameof(options.MeasureColumn)), options.MeasureColumn),
            Baseline = Place(header, options.NameOf(nameof(options.BaselineColumn)), options.BaselineColumn),
            Slots = slots,
            Nameless = [.. slots.SelectMany(slot => slot.Columns).Select(column => column + 1).Where(next => next < header.Names.Length && header.Names[next].Length == 0)],
        };
    }

    private static ImmutableArray<Slot> SlotsOf(Header header, ScoreFileOptions options)
    {
        if (!options.Items.IsEmpty)
        {
            return [new Slot(header.PlacesOf(options.NameOf(nameof(options.Items)), options.Items), options.Measure, null)];
        }

        return !options.Wide.IsEmpty
            ? [.. options.Wide.SelectMany(column => WideColumns.Of(header, column, options))]
            : [.. options.Scores.Select(column => new Slot([header.PlaceOf(options.NameOf(nameof(options.Scores)), column.Column)], column.Measure ?? (options.MeasureColumn is null ? options.Measure : null), null))];
    }

    private static void RequireEachOnce(Header header, ImmutableArray<Slot> slots)
    {
        if (slots.SelectMany(slot => slot.Columns).CountBy(column => column).FirstOrDefault(column => column.Value > 1) is { Value: > 1, Key: var twice })
        {
            throw new FileRefusedException(ProblemKind.Option, $"The column '{Cells.Shown(header.Names[twice])}' is given twice. Give each column once.");
        }
    }

    private static void RequireOneShape(ScoreFileOptions options)
    {
        var (scores, wide, items) = (!options.Scores.IsEmpty, !options.Wide.IsEmpty, !options.Items.IsEmpty);
        Func<string, string> name = options.NameOf;
        var shapes = (scores ? 1 : 0) + (wide ? 1 : 0) + (items ? 1 : 0);
        if (shapes != 1)
        {
            throw new FileRefusedException(ProblemKind.Option, $"Give one of {name(nameof(options.Scores))}, {name(nameof(options.Wide))} and {name(nameof(options.Items))}: where the scores are.");
        }

        if (wide && (options.TimeColumn ?? options.BaselineColumn ?? options.MeasureColumn) is not null)
        {
            throw new FileRefusedException(ProblemKind.Option, $"{name(nameof(options.Wide))} says the time of each column, so {name(options.TimeColumn is not null ? nameof(options.TimeColumn) : options.BaselineColumn is not null ? nameof(options.BaselineColumn) : nameof(options.MeasureColumn))} has no effect. Leave one of them out.");
        }

        if (!wide && options.TimeColumn is null)
        {
            throw new FileRefusedException(ProblemKind.Option, $"{name(nameof(options.TimeColumn))} is missing: the column that contains the time.");
        }

        if (options.BaselineColumn is not null && options.Scores.Length > 1)
        {
            throw new FileRefusedException(ProblemKind.Option, $"{name(nameof(options.BaselineColumn))} is for files with one column of scores, because it doesn't say which measure's score it repeats. Leave it out.");
        }

        if (options.MeasureColumn is not null && (items || options.Scores.Length > 1))
        {
            throw new FileRefusedException(ProblemKind.Option, $"{name(nameof(options.MeasureColumn))} is for files with one column of scores. Leave it out.");
        }
    }

    private static int? Place(Header header, string option, string? column) => column is null ? null : header.PlaceOf(option, column);
}
