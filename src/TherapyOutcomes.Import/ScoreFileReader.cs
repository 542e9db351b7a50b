using System.Collections.Immutable;
using TherapyOutcomes.Import.Hints;
using TherapyOutcomes.Import.Reading;
using TherapyOutcomes.Import.Tables;
using TherapyOutcomes.Import.Text;
using TherapyOutcomes.Import.Times;

namespace TherapyOutcomes.Import;

/// <summary>Reads a clinic's file of scores: CSV or similar text with a header.</summary>
/// <remarks>
/// Thread-safe. The reader detects how the file is written and says it in <see cref="ScoreFile.ReadAs"/>. Where a file could mean two things, it
/// guesses nothing: <see cref="ScoreFile.Problem"/> says what to ask the person who gave the file. Every row is used, missing or refused.
/// </remarks>
public static class ScoreFileReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="input">The file, from its present position on. It stays open.</param>
    /// <param name="options">Where the file keeps what, and how to read what it can't say by itself.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>What the file says.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static async Task<ScoreFile> ReadAsync(Stream input, ScoreFileOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        using var content = new MemoryStream(input.CanSeek ? (int)Math.Min(input.Length - input.Position, Array.MaxLength) : 0);
        await input.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        return Read(content.GetBuffer().AsSpan(0, (int)content.Length), options, cancellationToken);
    }

    /// <summary>Reads a file whose bytes are in memory.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="options">Where the file keeps what, and how to read what it can't say by itself.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>What the file says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static ScoreFile Read(ReadOnlySpan<byte> content, ScoreFileOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (content is [0x50, 0x4B, 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return new ScoreFile { Problem = new FileProblem(ProblemKind.Unreadable, "This is a workbook of Excel or another office file. Open it and save the sheet as CSV."), AsOf = options.AsOf ?? options.Today };
        }

        var text = DecodedText.Of(content);
        var dialect = Dialect.Of(text.Content, Cells.Plain(options.ClientColumn));
        RawTable? table = null;
        try
        {
            table = RawTable.Of(text.Content, dialect, options, cancellationToken);
            var reader = new RowReader(table, options);
            SeveralMeasures.Refuse(table, options);
            var (rows, baselines) = reader.Read(cancellationToken);
            var file = new ScoreFile
            {
                ReadAs = Assumptions.InWords(text, dialect, table, reader, options),
                Header = table.Layout.Header.Names,
                Rows = rows,
                Baselines = baselines,
                Clients = [.. rows.Select(row => row.Client).OfType<string>().Distinct(StringComparer.Ordinal)],
                AsOf = options.AsOf ?? NewestDay(rows, reader, options),
                Start = reader.Times.IsRelative ? reader.Start : null,
                Repeated = reader.Repeated,
                RefusedNumbers = [.. reader.OutOfRange],
                ItemsSeen = reader.ItemsSeen,
                RefusedCells = RefusedLines.CellsOf(text.Content, dialect, rows, cancellationToken),
            };
            return file with { Hints = FileHints.Of(file, reader, options), Problem = NothingUsed.Of(file, options) };
        }
        catch (FileRefusedException refused)
        {
            return new ScoreFile { Problem = refused.Problem, Header = table?.Layout.Header.Names ?? [], AsOf = options.AsOf ?? options.Today };
        }
    }

    /// <summary>Returns a time in the form in which <see cref="ScoreRow.Time"/> has it: 0, 0.0 and +0 are the same time, while week1 is a name.</summary>
    /// <param name="time">The time as somebody wrote it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="time"/> is null.</exception>
    public static string TimeName(string time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return TimeColumn.NameOf(Cells.Plain(time));
    }

    // Times that count from an unknown start end today.
    private static DateOnly NewestDay(ImmutableArray<ScoreRow> rows, RowReader reader, ScoreFileOptions options)
    {
        var newest = rows.Where(row => row is { Fate: RowFate.Used, At: not null }).Select(row => CellTime.DayOf(row.At!.Value)).DefaultIfEmpty(options.Today).Max();
        return reader.Times.IsRelative && options.Start is null && newest < options.Today ? options.Today : newest;
    }
}
