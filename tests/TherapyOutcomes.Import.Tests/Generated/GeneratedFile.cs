using System.Globalization;
using System.Text;
using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Generated;

/// <summary>A file that is written from what it means, in one of many forms.</summary>
internal sealed record GeneratedFile(FileForm Form, IReadOnlyList<Truth> Truths)
{
    private static readonly DateOnly First = new(2025, 3, 1);
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>True if the file can be read without a question.</summary>
    public bool IsUnambiguous => Form.Dates switch
    {
        DateStyle.Dots or DateStyle.DaySlash or DateStyle.MonthSlash => Truths.Any(truth => DayOf(truth).Day > 12),
        _ => true,
    };

    public ScoreFileOptions Options
    {
        get
        {
            var options = ScoreFiles.Options with { TimeZone = Zone, Start = Form.Dates == DateStyle.Weeks ? First : null };
            return Form.IsWide ? options with { TimeColumn = null, Scores = [], Wide = [new ScoreColumn { Column = "t_*" }] } : options;
        }
    }

    /// <summary>The rows that are meant, as <see cref="Line(ScoreRow)"/> writes those that are read.</summary>
    public IEnumerable<string> Meant => Form.IsWide
        ? Clients.SelectMany(client => Times.Select(time => Line(client, time, ScoreOf(client, time))))
        : Truths.Select(truth => Line(truth.Client, truth.Day, truth.Score));

    private IEnumerable<string> Clients => Truths.Select(truth => truth.Client).Distinct();

    private IEnumerable<int> Times => Truths.Select(truth => truth.Day).Distinct();

    public static string Line(ScoreRow row) => row.Fate switch
    {
        RowFate.Used => string.Create(Culture, $"{row.Client} {row.At:yyyy-MM-dd} {row.Value:0.###}"),
        RowFate.Missing => string.Create(Culture, $"{row.Client} {row.At:yyyy-MM-dd} missing"),
        _ => "refused",
    };

    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        if (Form.NamesDelimiter)
        {
            text.Append("sep=").Append(Form.Delimiter).Append(Form.LineEnd);
        }

        foreach (var (line, place) in Lines().Select((line, place) => (line, place)))
        {
            text.AppendJoin(Form.Delimiter, line.Select(Quoted)).Append(Form.LineEnd);
            text.Append(Form.HasBlankLines && place % 3 == 1 ? Form.LineEnd : "");
        }

        return Encoded(text.ToString());
    }

    private IEnumerable<string[]> Lines() => Form.IsWide
        ? [["client", .. Times.Select(time => $"t_{Written(time)}"), "notes"], .. Clients.Select(client => (string[])[client, .. Times.Select(time => Written(ScoreOf(client, time))), "x"])]
        : [["notes, more", "client", "date", "score"], .. Truths.Select(truth => (string[])["", truth.Client, Written(truth.Day), Written(truth.Score)])];

    private decimal? ScoreOf(string client, int time) => Truths.FirstOrDefault(truth => truth.Client == client && truth.Day == time)?.Score;

    private static DateOnly DayOf(Truth truth) => First.AddDays(truth.Day);

    private string Line(string client, int day, decimal? score) =>
        string.Create(Culture, $"{client} {First.AddDays(Form.Dates == DateStyle.Weeks ? day * 7 : day):yyyy-MM-dd} {score?.ToString("0.###", Culture) ?? "missing"}");

    private string Written(int time)
    {
        var day = First.AddDays(time);
        return Form.Dates switch
        {
            DateStyle.Iso => day.ToString("yyyy-MM-dd", Culture),
            DateStyle.IsoTime => $"{day.ToString("yyyy-MM-dd", Culture)}T22:30:00-0{(Zone.IsDaylightSavingTime(day.ToDateTime(new TimeOnly(22, 30))) ? 7 : 8)}:00",
            DateStyle.Dots => day.ToString("dd.MM.yyyy", Culture),
            DateStyle.DaySlash => day.ToString("dd/MM/yyyy", Culture),
            DateStyle.MonthSlash => day.ToString("M/d/yyyy", Culture),
            DateStyle.MonthName => day.ToString("d MMM yyyy", Culture),
            _ => time == 0 ? "Baseline" : $"Week {time}",
        };
    }

    private string Written(decimal? score)
    {
        if (score is not { } number)
        {
            return Form.MissingMark;
        }

        var written = number.ToString("0.0##", Culture);
        return (Form.HasDecimalComma ? written.Replace('.', ',') : written) + (Form.HasPercentSigns ? "%" : "") + (Form.HasMinusPadding ? "\u00A0" : "");
    }

    private string Quoted(string cell) =>
        Form.QuotesAll || cell.Contains(Form.Delimiter, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal) || cell.Contains('\n', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    private byte[] Encoded(string text) => Form.Encoding switch
    {
        0 => Encoding.UTF8.GetBytes(text),
        1 => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        2 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        3 => Encoding.Unicode.GetBytes(text),
        4 => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
    };
}
