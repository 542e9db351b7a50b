using Sylvan.Data.Csv;

namespace TherapyOutcomes.Import.Tables;

/// <summary>How a file separates its cells.</summary>
/// <param name="Delimiter">The character between two cells.</param>
/// <param name="SkippedLines">The number of lines before the header.</param>
internal sealed record Dialect(char Delimiter, int SkippedLines)
{
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

    /// <summary>Detects the delimiter: the first line says it (<c>sep=;</c>), or it is the one by which most of the first rows have the same number of cells.</summary>
    public static Dialect Of(string text)
    {
        var first = text.AsSpan(0, EndOfLine(text, 0)).Trim();
        if (first.Length == 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && CanSeparate(first[4]))
        {
            return new Dialect(first[4], 1);
        }

        // Excel trims nothing, so the delimiter can be a tab at the end of the line.
        if (text.StartsWith("sep=\t", StringComparison.OrdinalIgnoreCase))
        {
            return new Dialect('\t', 1);
        }

        return new Dialect(Delimiters.MaxBy(delimiter => ConsistencyOf(text, delimiter)), 0);
    }

    /// <summary>Returns the place behind the end of a line, or the end of the text.</summary>
    public static int EndOfLine(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    private static bool CanSeparate(char delimiter) => char.IsAscii(delimiter) && delimiter != '"' && (char.IsPunctuation(delimiter) || char.IsSymbol(delimiter));

    // A title above the header and a torn row have another number of cells than most rows.
    private static (double Share, int Cells) ConsistencyOf(string text, char delimiter)
    {
        var counts = new List<int>(RowsLookedAt);
        try
        {
            using var csv = CsvDataReader.Create(new StringReader(text), Rows.OptionsFor(delimiter));
            while (counts.Count < RowsLookedAt && csv.Read())
            {
                if (!Rows.IsBlank(csv))
                {
                    counts.Add(csv.RowFieldCount);
                }
            }
        }
        catch (CsvFormatException)
        {
            // What comes before the broken row decides.
        }

        return counts.Where(count => count > 1).CountBy(count => count).Select(alike => ((double)alike.Value / counts.Count, alike.Key)).DefaultIfEmpty().Max();
    }
}
