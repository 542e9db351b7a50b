using System.Globalization;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Converts cells to scores of clients at times, and explains why a row cannot be used.</summary>
internal sealed class AnalysisRowsReader
{
    private readonly List<BadRow> _bad = [];
    private readonly Dictionary<(string Client, string Time), AnalysisRow> _rows = [];

    /// <summary>The rows that cannot be used.</summary>
    public IReadOnlyList<BadRow> Bad => _bad;

    /// <summary>
    /// Reads rows in the order of the file, one for each client and time. Even a row that cannot be used shows that the client exists.
    /// </summary>
    public List<AnalysisRow> Read(IEnumerable<RawRow> rows)
    {
        foreach (var row in rows)
        {
            var problem = Problem(row, out var score);
            if (problem is not null && !row.IsTorn)
            {
                _bad.Add(new BadRow(row.Line, problem));
            }

            if (row.ClientProblem is null)
            {
                Keep(new AnalysisRow(row.Line, row.Client.Trim(), Time(row.Time), problem is null ? score : double.NaN, row.Group?.Trim() ?? string.Empty)
                {
                    IsUnusable = problem is not null,
                });
            }
        }

        return [.. _rows.Values];
    }

    /// <summary>Returns a time in a uniform format: 0, 0.0 and +0 are the same time, while week1 is a name.</summary>
    public static string Time(string text) => Numbers.TryRead(text, out var number)
        ? number.ToString("0.############################", CultureInfo.InvariantCulture)
        : text.Trim();

    private static string? Problem(RawRow row, out double score)
    {
        score = double.NaN;
        return row switch
        {
            { ClientProblem: { } problem } => problem,
            { IsTorn: true } => "torn",
            _ when row.Time.AsSpan().Trim().IsEmpty => "no time",
            { HasNoScore: true } => null,
            _ when Numbers.TryReadDouble(row.Score, out score) => null,
            _ => $"the score is '{Shown.Plain(row.Score.Trim())}', not a number with a decimal point; empty or NA means missing",
        };
    }

    // A row without a score never takes precedence over one that has a score.
    private void Keep(AnalysisRow row)
    {
        var place = (row.Client, row.Time);
        if (!_rows.TryGetValue(place, out var taken) || (taken.IsMissing && !row.IsMissing))
        {
            _rows[place] = row;
        }
        else if (!row.IsMissing)
        {
            _bad.Add(new BadRow(row.Line, $"a second score of this client at this time; the one on line {taken.Line} was used"));
        }
    }
}
