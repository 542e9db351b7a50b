using Sylvan.Data.Csv;

namespace TherapyOutcomes.Import.Tables;

/// <summary>Reads the rows of a text, and goes on after a row that can't be split into cells.</summary>
internal static class Rows
{
    // A row of scores is short. A longer one points to a quotation mark that was never closed.
    private const int LongestRow = 128 * 1024;

    /// <summary>The mark of comments, which a clinic's file doesn't have. The CSV reader must have one, so it is a code that stands for no character.</summary>
    public const char NoComment = '\uFFFF';

    /// <summary>Receives a row.</summary>
    /// <param name="line">The line on which it starts.</param>
    /// <param name="cells">Its cells; null if the line can't be split into cells.</param>
    public delegate void Receiver(int line, CsvDataReader? cells);

    /// <summary>Reads all rows, the header first. Blank lines and those of delimiters alone are no rows, and none is a comment.</summary>
    public static void Read(string text, Dialect dialect, Receiver receive, CancellationToken cancellationToken)
    {
        var (offset, line) = Skip(text, 0, 1, dialect.SkippedLines);
        while (offset < text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ReadUntilBroken(text, offset, line, dialect, receive) is not { } broken)
            {
                return;
            }

            receive(broken, null);
            (offset, line) = Skip(text, offset, line, broken + 1 - line);
        }
    }

    public static CsvDataReaderOptions OptionsFor(char delimiter) => new()
    {
        HasHeaders = false,
        MaxBufferSize = LongestRow,
        Delimiter = delimiter,
        Comment = NoComment,
    };

    /// <summary>Determines whether a row says nothing. Spreadsheets write rows of delimiters alone where somebody once typed.</summary>
    public static bool IsBlank(CsvDataReader csv)
    {
        for (var cell = 0; cell < csv.RowFieldCount; cell++)
        {
            if (!csv.GetFieldSpan(cell).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    // Returns the line of the first row that can't be split; null if there is none.
    private static int? ReadUntilBroken(string text, int offset, int line, Dialect dialect, Receiver receive)
    {
        try
        {
            using var csv = CsvDataReader.Create(new RestOfText(text, offset), OptionsFor(dialect.Delimiter));
            while (csv.Read())
            {
                var lines = Math.Max(csv.GetRawRecordSpan().TrimEnd('\n').Count('\n') + 1, 1);
                if (IsBlank(csv))
                {
                    line += lines;
                    continue;
                }

                if (lines > 1 && csv.RowFieldCount != dialect.Width)
                {
                    // Several lines that make no row: the quotation mark on the first was meant for itself.
                    return line;
                }

                receive(line, csv);
                line += lines;
            }

            return null;
        }
        catch (CsvFormatException)
        {
            return line;
        }
    }

    private static (int Offset, int Line) Skip(string text, int offset, int line, int lines)
    {
        for (var end = line + lines; line < end && offset < text.Length; line++)
        {
            offset = Math.Min(Dialect.EndOfLine(text, offset) + 1, text.Length);
        }

        return (offset, line);
    }
}
