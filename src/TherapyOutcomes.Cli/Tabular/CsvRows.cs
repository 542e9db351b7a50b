using System.Text;
using Sylvan.Data.Csv;

namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Reads the rows of a CSV file with a header, and continues after a row that cannot be read.</summary>
internal sealed class CsvRows(string name, ColumnNames columns)
{
    // A row of scores is short. A longer row points to a quotation mark that was never closed.
    private const int LongestRow = 128 * 1024;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private readonly List<BadRow> _bad = [];
    private readonly List<RawRow> _torn = [];

    /// <summary>The rows that could not be read.</summary>
    public IReadOnlyList<BadRow> Bad => _bad;

    /// <summary>The rows among them whose client and time are known.</summary>
    public IReadOnlyList<RawRow> Torn => _torn;

    /// <summary>Reads all rows.</summary>
    /// <exception cref="BadInputException">The file is empty or one of master keys, or a column is missing.</exception>
    public async Task<List<RawRow>> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        using var text = new StreamReader(input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var content = await text.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        Inputs.RequireNoMasterKey(name, content);
        var rows = new List<RawRow>();
        var delimiter = Delimiter(content);
        var place = default(Place?);
        for (var from = new Position(0, 1); from.Offset < content.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (place, var brokenOn) = ReadFrom(new RestOfText(content, from.Offset), from.Line, delimiter, place, rows);
            if (brokenOn is not { } line)
            {
                break;
            }

            if (place is null)
            {
                throw new BadInputException($"{name}: the header on line {line} can't be read: a quote is not closed, or the header is too long. Give a CSV file with the column names on its first line.");
            }

            _bad.Add(new BadRow(line, "a quote is not closed, text follows a closing quote, or the row is too long"));
            from = StartOf(content, from, line + 1);
        }

        return place is null ? throw new BadInputException($"{name} is empty. Give a CSV file with the column names on its first line.") : rows;
    }

    private (Place? Place, int? BrokenOn) ReadFrom(RestOfText text, int line, char delimiter, Place? place, List<RawRow> rows)
    {
        var options = new CsvDataReaderOptions { HasHeaders = false, MaxBufferSize = LongestRow, Delimiter = delimiter };
        try
        {
            using var csv = CsvDataReader.Create(text, options);
            while (csv.Read())
            {
                var starts = line;
                line += 1 + LineEndsIn(csv);
                if (IsBlank(csv))
                {
                    continue;
                }

                if (place is null)
                {
                    place = FindColumns(csv);
                }
                else if (csv.RowFieldCount != place.Count)
                {
                    _bad.Add(new BadRow(starts, $"{csv.RowFieldCount} columns, but the header has {place.Count}"));
                    KeepTorn(csv, place, starts);
                }
                else
                {
                    rows.Add(new RawRow(starts, csv.GetString(place.Client), csv.GetString(place.Time), csv.GetString(place.Score), place.Group is { } group ? csv.GetString(group) : null));
                }
            }

            return (place, null);
        }
        catch (CsvFormatException)
        {
            return (place, line);
        }
    }

    // A row usually has the wrong number of cells because its score has a decimal comma or is missing. The cells before it are still right.
    private void KeepTorn(CsvDataReader csv, Place place, int line)
    {
        var last = Math.Max(place.Client, place.Time);
        if (last < place.Score && last < csv.RowFieldCount)
        {
            _torn.Add(new RawRow(line, csv.GetString(place.Client), csv.GetString(place.Time), string.Empty, Group: null) { IsTorn = true });
        }
    }

    private Place FindColumns(CsvDataReader csv)
    {
        var header = Enumerable.Range(0, csv.RowFieldCount).Select(index => csv.GetString(index).Trim()).ToList();
        return new Place(header.Count, Find("--client", columns.Client), Find("--time", columns.Time), Find("--score", columns.Score), columns.Group is { } group ? Find("--group", group) : null);

        int Find(string option, string column) => header.Count(other => other == column) switch
        {
            1 => header.IndexOf(column),
            0 => throw new BadInputException($"{option}: {name} has no column '{Shown.Plain(column)}'. Its columns are: {string.Join(", ", header.Select(Shown.Plain))}."),
            _ => throw new BadInputException($"{option}: {name} has more than one column '{Shown.Plain(column)}'. Give each a name of its own."),
        };
    }

    // Programs in countries with a decimal comma write semicolons. The header shows which delimiter is used.
    private static char Delimiter(string content)
    {
        var header = content.AsSpan().TrimStart();
        var end = header.IndexOf('\n');
        var pieces = (end < 0 ? header : header[..end]).ToString().Split('"');
        var unquoted = string.Concat(pieces.Where((_, index) => index % 2 == 0));
        return Delimiters.MaxBy(delimiter => unquoted.Count(letter => letter == delimiter));
    }

    private static bool IsBlank(CsvDataReader csv) => csv.RowFieldCount <= 1 && string.IsNullOrWhiteSpace(csv.GetString(0));

    private static int LineEndsIn(CsvDataReader csv)
    {
        var ends = 0;
        for (var index = 0; index < csv.RowFieldCount; index++)
        {
            ends += csv.GetString(index).AsSpan().Count('\n');
        }

        return ends;
    }

    private static Position StartOf(string content, Position from, int line)
    {
        var offset = from.Offset;
        for (var passed = from.Line; passed < line; passed++)
        {
            var end = content.IndexOf('\n', offset);
            if (end < 0)
            {
                return new Position(content.Length, line);
            }

            offset = end + 1;
        }

        return new Position(offset, line);
    }

    private sealed record Place(int Count, int Client, int Time, int Score, int? Group);

    private readonly record struct Position(int Offset, int Line);
}
