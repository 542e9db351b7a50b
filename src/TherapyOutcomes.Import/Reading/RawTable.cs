using System.Collections.Immutable;
using Sylvan.Data.Csv;
using TherapyOutcomes.Import.Layout;
using TherapyOutcomes.Import.Tables;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Reading;

/// <summary>The cells of a file, each different text once.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class RawTable
{
    private readonly ScoreFileOptions _options;
    private readonly List<Entry> _entries = [];
    private readonly List<BrokenLine> _broken = [];
    private readonly List<int> _items = [];
    private readonly Dictionary<int, TextPool> _unused = [];
    private TableLayout? _layout;
    private ImmutableArray<string>? _first;
    private int _above;
    private int _lines;

    private RawTable(ScoreFileOptions options) => _options = options;

    public TableLayout Layout => _layout!;

    /// <summary>True if there is a title above the header; otherwise, false.</summary>
    public bool HasTitle => _above > 0;

    /// <summary>The line of the header.</summary>
    public int HeaderLine { get; private set; }

    /// <summary>The rows, in the order of the file.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>The lines that are no rows, in the order of the file.</summary>
    public IReadOnlyList<BrokenLine> Broken => _broken;

    public TextPool Clients { get; } = new();

    public TextPool Times { get; } = new();

    public TextPool Measures { get; } = new();

    public TextPool Groups { get; } = new();

    /// <summary>All numbers: scores, baselines and items.</summary>
    public TextPool Numbers { get; } = new();

    /// <summary>The texts of the columns that nobody asked for.</summary>
    public IReadOnlyDictionary<int, TextPool> Unused => _unused;

    /// <summary>Reads a file.</summary>
    /// <exception cref="FileRefusedException">The file is empty, its header can't be read, or a column is missing.</exception>
    public static RawTable Of(string text, Dialect dialect, ScoreFileOptions options, CancellationToken cancellationToken)
    {
        var table = new RawTable(options);
        Rows.Read(text, dialect, table.Receive, cancellationToken);
        table.RequireHeader();
        return table;
    }

    /// <summary>Returns the cells of a row's items.</summary>
    public ReadOnlySpan<int> ItemsOf(Entry entry) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_items).Slice(entry.Score, Layout.Slots[entry.Slot].Columns.Length);

    private void Receive(int line, CsvDataReader? cells)
    {
        if (_layout is null)
        {
            LookForHeader(line, cells);
        }
        else if (cells is null)
        {
            _broken.Add(new BrokenLine(line, "a quotation mark is not closed, text follows a closing one, or the row is too long"));
        }
        else if (cells.RowFieldCount != Layout.Header.Names.Length)
        {
            _broken.Add(Ragged(line, cells));
        }
        else if (Layout.Nameless.Any(column => !cells.GetFieldSpan(column).IsWhiteSpace()))
        {
            _broken.Add(new BrokenLine(line, "the cell after the score is in a column without a name; a decimal comma must be in quotation marks where commas separate the cells"));
        }
        else
        {
            Add(line, cells);
        }
    }

    // Reports have a title above the header.
    private void LookForHeader(int line, CsvDataReader? cells)
    {
        if (cells is null)
        {
            throw new FileRefusedException(ProblemKind.Unreadable, $"The header on line {line} can't be read: a quotation mark is not closed, or the header is too long. The first line must name the columns.");
        }

        var names = Enumerable.Range(0, cells.RowFieldCount).Select(place => Cells.Plain(cells.GetString(place))).ToImmutableArray();
        _first ??= names;
        if (names.Contains(Cells.Plain(_options.ClientColumn)))
        {
            _layout = TableLayout.Of(new Header(names), _options);
            HeaderLine = line;
        }
        else if (++_above >= Dialect.MostAboveHeader)
        {
            RequireHeader();
        }
    }

    // Names the columns of the first row, in which the header should have been.
    private void RequireHeader()
    {
        if (_layout is null)
        {
            TableLayout.Of(new Header(_first ?? throw new FileRefusedException(ProblemKind.Empty, "The file is empty. Its first line must name the columns.")), _options);
        }
    }

    private void Add(int line, CsvDataReader cells)
    {
        var client = Clients.PlaceOf(cells.GetFieldSpan(Layout.Client));
        var time = Place(Times, cells, Layout.Time);
        var measure = Place(Measures, cells, Layout.Measure);
        var group = Place(Groups, cells, Layout.Group);
        var baseline = Place(Numbers, cells, Layout.Baseline);
        for (var place = 0; place < Layout.Slots.Length; place++)
        {
            var slot = Layout.Slots[place];
            _entries.Add(new Entry(line, place, client, slot.Time is null ? time : Times.PlaceOf(slot.Time), measure, group, baseline, ScoreOf(slot, cells)));
        }

        Remember(cells);
    }

    private int ScoreOf(Slot slot, CsvDataReader cells)
    {
        if (_options.Items.IsEmpty)
        {
            return Numbers.PlaceOf(cells.GetFieldSpan(slot.Columns[0]));
        }

        var first = _items.Count;
        foreach (var column in slot.Columns)
        {
            _items.Add(Numbers.PlaceOf(cells.GetFieldSpan(column)));
        }

        return first;
    }

    private static int Place(TextPool pool, CsvDataReader cells, int? column) => column is { } known ? pool.PlaceOf(cells.GetFieldSpan(known)) : -1;

    // A column that names measures shows itself within the first rows.
    private void Remember(CsvDataReader cells)
    {
        const int Enough = 1000;
        if (_lines++ >= Enough || _options.MeasureColumn is not null)
        {
            return;
        }

        foreach (var column in Layout.Unused)
        {
            if (!_unused.TryGetValue(column, out var pool))
            {
                _unused[column] = pool = new TextPool();
            }

            pool.PlaceOf(cells.GetFieldSpan(column));
        }
    }

    // A row usually has the wrong number of cells because its score has a decimal comma or is missing. The cells before it are still right.
    private BrokenLine Ragged(int line, CsvDataReader cells)
    {
        var (there, expected) = (cells.RowFieldCount, Layout.Header.Names.Length);
        var comma = there == expected + 1 && _options.DecimalMark != DecimalMark.Comma ? "; a decimal comma must be in quotation marks where commas separate the cells" : "";
        var broken = new BrokenLine(line, $"{there} {(there == 1 ? "cell" : "cells")}, but the header has {expected}{(there > expected ? comma : "")}");
        return Layout.Time is { } time && Math.Max(Layout.Client, time) is var last && last < there && last < Layout.Slots.Min(slot => slot.Columns.Min())
            ? broken with { Client = cells.GetString(Layout.Client), Time = cells.GetString(time) }
            : broken;
    }
}
