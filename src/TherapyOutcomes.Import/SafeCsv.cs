using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TherapyOutcomes.Import;

/// <summary>Writes CSV that a spreadsheet shows but never runs.</summary>
/// <remarks>
/// <para>
/// A spreadsheet takes a cell for a formula if its text begins with =, +, - or @, also in their full-width and small forms, and also after white space,
/// quotes or invisible characters. Such text gets an apostrophe in front, and so does text that begins with a tab or a line break. Numbers stay as they
/// are: an optional sign (also U+2212), digits with an optional decimal point, and an optional exponent, as in -18, +20 or -1.5e3.
/// </para>
/// <para>
/// Where lists are separated by semicolons, a spreadsheet splits the text of a cell at its semicolons, tabs and line breaks, even within quotes. So each
/// piece after such a character is treated like the text of a cell, except that numbers are no exception there. A piece that begins with a quote, or that
/// is empty at the end of the cell, gets an apostrophe too: the quote that follows would swallow what comes next.
/// </para>
/// <para>
/// Nothing is lost: <see cref="Restore"/> removes exactly the apostrophes that were added. Text that had apostrophes in such a place of its own gets one
/// more. Null and empty text are both empty cells. Half of a surrogate pair, which no UTF-8 can hold, becomes U+FFFD.
/// </para>
/// Cells are separated by commas and rows by line feeds. A cell with anything but letters, digits and a few harmless characters is quoted. Nothing depends
/// on the culture. All methods are thread-safe; a writer takes one row at a time.
/// </remarks>
public static partial class SafeCsv
{
    private const char Apostrophe = '\'';

    // The ASCII signs, their full-width and small forms, and the minus sign.
    private const string Signs = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

    private const string Separators = ";\t\r\n";

    // Apart from letters and digits. A sign, a bracket or a bar could make a formula together with a number in the cell before it.
    private const string Unquoted = " ._-'";

    /// <summary>Writes one row.</summary>
    /// <param name="output">The writer that receives the row. It should use UTF-8. It is neither flushed nor closed.</param>
    /// <param name="cells">The text of each cell, as it was typed; null for an empty cell.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task WriteRowAsync(TextWriter output, IReadOnlyList<string?> cells, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(cells);
        var row = new StringBuilder();
        for (var column = 0; column < cells.Count; column++)
        {
            row.Append(column == 0 ? "" : ",").Append(Quote(Protect(cells[column] ?? "")));
        }

        // Readers skip a line without anything on it.
        row.Append(cells.Count == 1 && row.Length == 0 ? "\"\"\n" : "\n");
        return output.WriteAsync(row, cancellationToken);
    }

    /// <summary>Returns the text of a cell with an apostrophe wherever a spreadsheet would otherwise find a formula.</summary>
    /// <param name="text">The text as it was typed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Protect(string text) => OfEachPiece(text, (piece, isDangerous) => isDangerous ? Apostrophe + piece : piece);

    /// <summary>Returns the text that was given to <see cref="Protect"/>.</summary>
    /// <param name="cell">The text of a cell, without the quotes of CSV.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is null.</exception>
    public static string Restore(string cell) => OfEachPiece(cell, (piece, isDangerous) => isDangerous && piece.StartsWith(Apostrophe) ? piece[1..] : piece);

    // Apostrophes in front don't count, so that text and protected text are dangerous in the same places.
    private static string OfEachPiece(string text, Func<string, bool, string> change)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bare = text.AsSpan().TrimStart(Apostrophe);
        if (IsNumber(bare))
        {
            return text;
        }

        var changed = new StringBuilder(text.Length + 1);
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Separators);
            var end = length < 0 ? text.Length : start + length;
            var piece = text[start..end];
            var inner = piece.AsSpan().TrimStart(Apostrophe);
            var isDangerous = BeginsWithSign(inner)
                || (start == 0 ? bare.IndexOfAny("\t\r\n") == 0 : inner.StartsWith('"') || (inner.IsEmpty && end == text.Length));
            changed.Append(change(piece, isDangerous)).Append(text, end, end < text.Length ? 1 : 0);
            start = end + 1;
        }

        return changed.ToString();
    }

    private static bool BeginsWithSign(ReadOnlySpan<char> piece)
    {
        foreach (var rune in piece.EnumerateRunes())
        {
            if (!IsPassedOver(rune))
            {
                return rune.IsBmp && Signs.Contains((char)rune.Value, StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static bool IsPassedOver(Rune rune) => rune.Value == '"' || Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;

    private static string Quote(string text)
    {
        var isPlain = IsNumber(text) || (text.All(letter => char.IsLetterOrDigit(letter) || Unquoted.Contains(letter, StringComparison.Ordinal)) && text.Trim() == text);
        return isPlain ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => Number().IsMatch(text);

    [GeneratedRegex(@"\A[-+\u2212]?([0-9]+(\.[0-9]+)?|\.[0-9]+)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
