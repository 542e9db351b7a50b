using Sylvan.Data.Csv;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Tables;

/// <summary>How a file separates its cells.</summary>
/// <param name="Delimiter">The character between two cells.</param>
/// <param name="SkippedLines">The number of lines that only say how the file is written.</param>
/// <param name="Width">The number of cells that most rows have; 0 if none has more than one.</param>
internal sealed record Dialect(char Delimiter, int SkippedLines, int Width)
{
    /// <summary>The number of rows among which the header must be. Reports have a title above it.</summary>
    public const int MostAboveHeader = 20;

    private const int RowsLookedAt = 100;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>The delimiter in words.</summary>
    public string Name => Delimiter switch
    {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        '|' => "vertical bars",
        var other => $"'{other}' between cells",
    };

    /// <summary>
    /// Detects the delimiter: the first line says it (<c>sep=;</c>), or it is the one by which most of the first rows have the same number of cells,
    /// out of those by which there is the column that every file must have.
    /// </summary>
    public static Dialect Of(string text, string column)
    {
        var said = Said(text);
        var delimiter = said ?? Delimiters.MaxBy(delimiter => ConsistencyOf(text, delimiter, column));
        return new Dialect(delimiter, said is null ? 0 : 1, ConsistencyOf(text, delimiter, column).Cells);
    }

    /// <summary>Returns the place behind the end of a line, or the end of the text.</summary>
    public static int EndOfLine(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    // Excel trims nothing, so the delimiter can be a tab at the end of the line.
    private static char? Said(string text)
    {
        const string Sep = "sep=";
        var first = text.AsSpan(0, EndOfLine(text, 0)).TrimStart();
        return first.StartsWith(Sep, StringComparison.OrdinalIgnoreCase) && first.Length > Sep.Length && CanSeparate(first[Sep.Length]) && first[(Sep.Length + 1)..].IsWhiteSpace()
            ? first[Sep.Length]
            : null;
    }

    private static bool CanSeparate(char letter) => letter == '\t' || (char.IsAscii(letter) && letter != '"' && (char.IsPunctuation(letter) || char.IsSymbol(letter)));

    // A title above the header and a torn row have another number of cells than most rows.
    private static (bool HasColumn, double Share, int Cells) ConsistencyOf(string text, char delimiter, string column)
    {
        var counts = new List<int>(RowsLookedAt);
        var hasColumn = false;
        try
        {
            using var csv = CsvDataReader.Create(new StringReader(text), Rows.OptionsFor(delimiter));
            while (counts.Count < RowsLookedAt && csv.Read())
            {
                if (!Rows.IsBlank(csv))
                {
                    hasColumn |= counts.Count < MostAboveHeader && Enumerable.Range(0, csv.RowFieldCount).Any(place => Cells.Plain(csv.GetString(place)) == column);
                    counts.Add(csv.RowFieldCount);
                }
            }
        }
        catch (CsvFormatException)
        {
            // The broken row is unlike the others, and what comes before it decides.
            counts.Add(0);
        }

        return counts.Where(count => count > 1).CountBy(count => count).Select(alike => (hasColumn, (double)alike.Value / counts.Count, alike.Key)).DefaultIfEmpty().Max();
    }
}
