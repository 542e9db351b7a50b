using System.Text;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Support;

/// <summary>Reads files in tests: columns client, date and score, ODI, at the end of 2026.</summary>
internal static class ScoreFiles
{
    public static ScoreFileOptions Options { get; } = new()
    {
        ClientColumn = "client",
        TimeColumn = "date",
        Scores = [new ScoreColumn { Column = "score" }],
        Measure = new MeasureId("ODI"),
        Today = new DateOnly(2026, 12, 31),
    };

    public static ScoreFile Read(string text, Func<ScoreFileOptions, ScoreFileOptions>? change = null) => Read(Encoding.UTF8.GetBytes(text), change);

    public static ScoreFile Read(byte[] content, Func<ScoreFileOptions, ScoreFileOptions>? change = null)
    {
        var file = ScoreFileReader.Read(content, change?.Invoke(Options) ?? Options);
        Assert.Equal(file.Rows.Length, file.Used + file.Missing + file.Refused.Count());
        return file;
    }

    public static ScoreFile ReadCase(string name, Func<ScoreFileOptions, ScoreFileOptions>? change = null) =>
        Read(File.ReadAllBytes(Path.Combine(Repository.Root, "tests/TherapyOutcomes.Import.Tests/Cases/files", name)), change);

    public static ScoreFileOptions Of(this ScoreFileOptions options, string score, string? measure = "ODI") =>
        options with { Scores = [new ScoreColumn { Column = score }], Measure = measure is null ? null : new MeasureId(measure) };

    /// <summary>The fate and what matters of a row, in one line.</summary>
    public static string Line(ScoreRow row) => row.Fate switch
    {
        RowFate.Used => FormattableString.Invariant($"{row.Line} {row.Client} {row.At:yyyy-MM-dd} {row.Value:0.####}"),
        RowFate.Missing => $"{row.Line} missing",
        _ => $"{row.Line} refused",
    };

    public static void AssertRows(ScoreFile file, params string[] rows)
    {
        Assert.Null(file.Problem?.Message);
        Assert.Equal(rows, file.Rows.Select(Line));
    }

    /// <summary>A file with one score a row, whose dates are all clear.</summary>
    public static ScoreFile ReadScores(IEnumerable<string> scores, Func<ScoreFileOptions, ScoreFileOptions>? change = null) =>
        Read("client;date;score\n" + string.Concat(scores.Select((score, row) => $"a;2026-01-{row + 1:00};{score}\n")), change);

    /// <summary>A file with one time a row, whose scores are all clear.</summary>
    public static ScoreFile ReadTimes(IEnumerable<string> times, Func<ScoreFileOptions, ScoreFileOptions>? change = null) =>
        Read("client;date;score\n" + string.Concat(times.Select((time, row) => $"c{row};{time};{row}\n")), change);
}
