using System.Collections.Immutable;

namespace TherapyOutcomes.Import;

/// <summary>What a file of scores says: every row with its fate, how the file was read, and what looks odd.</summary>
/// <remarks>Immutable and thread-safe. It holds what the file says about clients, so keep it out of logs.</remarks>
public sealed record ScoreFile
{
    /// <summary>Why the file as a whole can't be read; null if it can. There are then no scores, and <see cref="Rows"/> holds what was read up to there.</summary>
    public FileProblem? Problem { get; init; }

    /// <summary>What was assumed in order to read the file, in one line, such as <c>Read as: semicolons, decimal comma, dates day.month.year.</c></summary>
    public string ReadAs { get; init; } = string.Empty;

    /// <summary>The names of the columns.</summary>
    public ImmutableArray<string> Header { get; init; } = [];

    /// <summary>All rows, ordered by line. Each is used, missing or refused.</summary>
    public ImmutableArray<ScoreRow> Rows { get; init; } = [];

    /// <summary>The scores at the start from <see cref="ScoreFileOptions.BaselineColumn"/>, one for each client and measure. They are no rows of their own.</summary>
    public ImmutableArray<ScoreRow> Baselines { get; init; } = [];

    /// <summary>The clients that a readable row names, in the order of the file.</summary>
    public ImmutableArray<string> Clients { get; init; } = [];

    /// <summary>What looks odd, and what to try.</summary>
    public ImmutableArray<FileHint> Hints { get; init; } = [];

    /// <summary>The day for which the file is read: the one that was asked for, or the day of the newest used row.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The day of time 0; null if the file has dates, or its times are names.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The number of rows that were used.</summary>
    public int Used => Count(RowFate.Used);

    /// <summary>The number of rows without a score.</summary>
    public int Missing => Count(RowFate.Missing);

    /// <summary>The rows that were refused, ordered by line.</summary>
    public IEnumerable<ScoreRow> Refused => Rows.Where(row => row.Fate == RowFate.Refused);

    /// <summary>The rows that were used, and the baselines.</summary>
    public IEnumerable<ScoreRow> Scores => Baselines.Concat(Rows.Where(row => row.Fate == RowFate.Used));

    /// <summary>The number of rows that were refused because the client has another score at the same time.</summary>
    internal int Repeated { get; init; }

    /// <summary>The numbers of refused rows that a measure doesn't allow.</summary>
    internal ImmutableArray<decimal> RefusedNumbers { get; init; } = [];

    /// <summary>The lowest and the highest answer to an item, and the number of answers; null if there are none.</summary>
    internal (decimal Low, decimal High, int Count)? ItemsSeen { get; init; }

    /// <summary>The cells of each refused line, by line; empty for one that could not be split into cells.</summary>
    internal ImmutableDictionary<int, ImmutableArray<string>> RefusedCells { get; init; } = ImmutableDictionary<int, ImmutableArray<string>>.Empty;

    /// <summary>Returns the cells of a refused row's line as the file has them; empty for a line that could not be split into cells, and for other rows.</summary>
    /// <param name="row">A row of <see cref="Refused"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public ImmutableArray<string> CellsOf(ScoreRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return RefusedCells.GetValueOrDefault(row.Line, []);
    }

    /// <summary>Returns the numbers of rows, without what they say.</summary>
    public override string ToString() => $"{Rows.Length} rows: {Used} used, {Missing} missing, {Rows.Length - Used - Missing} refused";

    private int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);
}
