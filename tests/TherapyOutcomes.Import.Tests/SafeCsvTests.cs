using CsCheck;
using Sylvan.Data.Csv;

namespace TherapyOutcomes.Import.Tests;

public sealed class SafeCsvTests
{
    // What makes formulas, ends cells or hides in front, and some ordinary characters.
    private static readonly string[] Parts =
        ["=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\u2212", "'", "\"", ",", ";", "\t", "\r", "\n", " ", "\u00A0", "\u200B", "\uFEFF", "\0", "\uFFFE", "|", "!", "5", "18", ".", "e", "a", "é", "🙂"];

    private static readonly string?[] Known =
        [null, "-18", "+20", "-1.5e3", "=cmd|' /C calc'!A0", "x;=cmd|' /C calc'!A0;y", "x;\"=cmd\"", "5+cmd|' /C calc'!A0", "alder"];

    private static readonly Gen<string?> Cells = Gen.OneOf(
        Gen.Int[0, Parts.Length - 1].Array[0, 8].Select(parts => (string?)string.Concat(parts.Select(part => Parts[part]))),
        Gen.Int[0, Known.Length - 1].Select(known => Known[known]));

    [Theory]
    [InlineData("=cmd|calc", "'=cmd|calc")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+1-800-555", "'+1-800-555")]
    [InlineData("-", "'-")]
    [InlineData("-1,5", "'-1,5")]
    [InlineData("=1", "'=1")]
    [InlineData("-5.", "'-5.")]
    [InlineData(" -18", "' -18")]
    [InlineData("--18", "'--18")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u00A0=1", "'\u00A0=1")]
    [InlineData("\u200B=1", "'\u200B=1")]
    [InlineData("\uFEFF=1", "'\uFEFF=1")]
    [InlineData("\"=1\"", "'\"=1\"")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("\uFF0B1", "'\uFF0B1")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20x", "'\uFF20x")]
    [InlineData("\u22122+3", "'\u22122+3")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\nx", "'\nx")]
    [InlineData("x;=cmd|calc", "x;'=cmd|calc")]
    [InlineData("x; -2", "x;' -2")]
    [InlineData("x;\"=1\"", "x;'\"=1\"")]
    [InlineData("x\t=1\r\n=2", "x\t'=1\r\n'=2")]
    [InlineData("x;", "x;'")]
    [InlineData("x;'", "x;''")]
    [InlineData("x\t\"y", "x\t'\"y")]
    [InlineData("'=1", "''=1")]
    [InlineData("''=1;'=2", "'''=1;''=2")]
    public void Protect_WhatASpreadsheetWouldRun_GetsAnApostrophe(string text, string expected)
    {
        Assert.Equal(expected, SafeCsv.Protect(text));
        Assert.Equal(text, SafeCsv.Restore(expected));
    }

    [Theory]
    [InlineData("")]
    [InlineData("alder")]
    [InlineData("-18")]
    [InlineData("\u221218")]
    [InlineData("+20")]
    [InlineData("-1.5e3")]
    [InlineData("-1.5E-07")]
    [InlineData("-.5")]
    [InlineData("'-18")]
    [InlineData("'tis")]
    [InlineData("a=b")]
    [InlineData("x;y")]
    [InlineData("a - b")]
    public void Protect_AnythingElse_StaysAsItIs(string text)
    {
        Assert.Equal(text, SafeCsv.Protect(text));
        Assert.Equal(text, SafeCsv.Restore(text));
    }

    [Fact]
    public async Task WriteRow_EachKindOfCell_IsQuotedIfNeedBe()
    {
        Assert.Equal("alder,-18,,\"a,b\",\"a;b\",\"a\tb\",\"say \"\"x\"\"\",\"a\r\nb\",\" a\",\"'=1\",O'Hara\n", await WriteAsync(["alder", "-18", null, "a,b", "a;b", "a\tb", "say \"x\"", "a\r\nb", " a", "=1", "O'Hara"]));
        Assert.Equal("\"\"\n", await WriteAsync([null]));
        Assert.Equal(",\n", await WriteAsync([null, ""]));
    }

    [Fact]
    public void WriteRow_AnyCells_AreReadBackAsTheyWere() => Cells.Array[2, 4].Array[1, 4].Sample(
        rows =>
        {
            var width = rows.Min(row => row.Length);
            rows = [.. rows.Select(row => row[..width])];

            // The reader takes the first line end that it sees for that of the file. A header has no other.
            var header = Enumerable.Range(0, width).Select(column => (string?)$"c{column}").ToArray();
            using var reader = CsvDataReader.Create(new StringReader(Write([header, .. rows])), new CsvDataReaderOptions { Delimiter = ',' });
            foreach (var row in rows)
            {
                Assert.True(reader.Read());
                Assert.Equal(row.Select(cell => cell ?? ""), Enumerable.Range(0, width).Select(column => SafeCsv.Restore(reader.GetString(column))));
            }

            Assert.False(reader.Read());
        },
        iter: 5000);

    // By whatever it splits, a spreadsheet finds no formula. A number that opens a line can't call anything together with the cells after it, either.
    [Fact]
    public void WriteRow_AnyCells_NeverBecomeAFormula() => Cells.Array[1, 4].Array[1, 4].Sample(
        rows =>
        {
            var written = Write(rows);
            foreach (var delimiter in ",;\t")
            {
                Assert.All(Split(written, delimiter), field => Assert.False(IsFormula(field), $"{field} in {written}"));
            }
        },
        iter: 20000);

    private static bool IsFormula(string field)
    {
        var text = field.TrimStart([' ', '\u00A0', '\u200B', '\uFEFF', '\0', '\uFFFE', '\t', '\r', '\n']);
        return text.Length > 0
            && "=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212".Contains(text[0], StringComparison.Ordinal)
            && (text.IndexOf(',', StringComparison.Ordinal) is var comma && !IsNumber(comma < 0 ? text : text[..comma])
                || (comma >= 0 && text.IndexOfAny(['|', '!', '(', '=', '@']) is var sign and >= 0 && text.IndexOf('"', StringComparison.Ordinal) is var quote && (quote < 0 || sign < quote) && sign > comma));
    }

    private static bool IsNumber(string text) => double.TryParse(text.Replace('\u2212', '-'), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);

    /// <summary>Splits as a spreadsheet does: a quote counts only at the beginning of a field, and what follows the closing one is taken as it is.</summary>
    private static IEnumerable<string> Split(string text, char delimiter)
    {
        for (var at = 0; at <= text.Length; at++)
        {
            var field = new System.Text.StringBuilder();
            if (at < text.Length && text[at] == '"')
            {
                for (at++; at < text.Length && (text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"')); at++)
                {
                    field.Append(text[at]);
                    at += text[at] == '"' ? 1 : 0;
                }

                at++;
            }

            for (; at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'); at++)
            {
                field.Append(text[at]);
            }

            yield return field.ToString();
        }
    }

    private static string Write(string?[][] rows) => string.Concat(rows.Select(row => WriteAsync(row).GetAwaiter().GetResult()));

    private static async Task<string> WriteAsync(string?[] cells)
    {
        using var output = new StringWriter();
        await SafeCsv.WriteRowAsync(output, cells);
        return output.ToString();
    }
}
