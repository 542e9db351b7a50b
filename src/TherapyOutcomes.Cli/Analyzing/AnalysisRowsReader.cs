using System.Globalization;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Turns cells into scores of clients at times, and says of each row that can't be used why.</summary>
internal sealed class AnalysisRowsReader
{
    private readonly List<BadRow> _bad = [];
    private readonly Dictionary<(string Client, string Time), AnalysisRow> _rows = [];

    /// <summary>The rows that can't be used.</summary>
    public IReadOnlyList<BadRow> Bad => _bad;

    /// <summary>Reads rows: one a client and time, in the order of the file.</summary>
    public List<AnalysisRow> Read(IEnumerable<RawRow> rows)
    {
        foreach (var row in rows)
        {
            if (Problem(row, out var score) is { } problem)
            {
                _bad.Add(new BadRow(row.Line, problem));
                continue;
            }

            Keep(new AnalysisRow(row.Line, row.Client.Trim(), Time(row.Time), score, row.Group?.Trim() ?? string.Empty));
        }

        return [.. _rows.Values];
    }

    /// <summary>A time in one way of writing: 0, 0.0 and +0 are the same time, week1 is a name.</summary>
    public static string Time(string text) => Numbers.TryRead(text, out var number)
        ? number.ToString("0.############################", CultureInfo.InvariantCulture)
        : text.Trim();

    private static string? Problem(RawRow row, out double score)
    {
        score = double.NaN;
        if (row.ClientProblem is { } problem)
        {
            return problem;
        }

        return row.HasNoScore || Numbers.TryReadDouble(row.Score, out score)
            ? null
            : $"the score is '{Shown.Plain(row.Score.Trim())}', not a number with a point; empty or NA = missing";
    }

    // A row without a score doesn't stand in the way of one with it.
    private void Keep(AnalysisRow row)
    {
        var place = (row.Client, row.Time);
        if (!_rows.TryGetValue(place, out var taken) || taken.IsMissing)
        {
            _rows[place] = row;
        }
        else if (!row.IsMissing)
        {
            _bad.Add(new BadRow(row.Line, $"a second score of this client at this time; the one on line {taken.Line} is used"));
        }
    }
}
