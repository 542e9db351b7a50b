using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Import;

/// <summary>Specifies where a file keeps what, and how to read what a file can't say by itself.</summary>
/// <remarks>
/// Immutable and thread-safe. What is left null is detected from the file, and only where it can mean one thing; <see cref="ScoreFile.ReadAs"/>
/// says what was detected. Column names are those of the header, without the spaces around them.
/// </remarks>
public sealed record ScoreFileOptions
{
    /// <summary>The column that names the client.</summary>
    public required string ClientColumn { get; init; }

    /// <summary>The column that contains the times; null if <see cref="Wide"/> says the times.</summary>
    public string? TimeColumn { get; init; }

    /// <summary>The columns that contain scores: one, or one for each measure. Empty if the scores are in <see cref="Wide"/> or <see cref="Items"/>.</summary>
    public ImmutableArray<ScoreColumn> Scores { get; init; } = [];

    /// <summary>The columns of a wide file, which has one column for each time: <see cref="ScoreColumn.Time"/> says which.</summary>
    /// <value>
    /// The default is empty. A column name with one <c>*</c> stands for all columns that match. What the <c>*</c> stands for is the time, counted in
    /// <see cref="ScoreColumn.Time"/> (such as <c>w</c> for weeks) if that is a unit; if <see cref="ScoreColumn.Time"/> is null, it is the whole time.
    /// </value>
    public ImmutableArray<ScoreColumn> Wide { get; init; } = [];

    /// <summary>The columns with the answers to the items, in the instrument's order; the measure scores them.</summary>
    /// <value>The default is empty. <c>q1..q10</c> stands for both columns and all between them.</value>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <summary>
    /// The column that repeats the client's score at the start in each row; null if there is none. That score counts as taken at time 0 or,
    /// if the file has dates, on the day before the client's first row.
    /// </summary>
    public string? BaselineColumn { get; init; }

    /// <summary>The column that names each row's measure; null if there is none.</summary>
    public string? MeasureColumn { get; init; }

    /// <summary>The measures that <see cref="MeasureColumn"/> calls by other names than their ids. Letter case doesn't matter.</summary>
    public ImmutableDictionary<string, MeasureId> MeasureNames { get; init; } = ImmutableDictionary<string, MeasureId>.Empty;

    /// <summary>The column with the client's group; null if there is none.</summary>
    public string? GroupColumn { get; init; }

    /// <summary>The measure of scores whose column doesn't name one; null to take any number as a score.</summary>
    public MeasureId? Measure { get; init; }

    /// <summary>The measures that there are.</summary>
    /// <value>The default is <see cref="StandardMeasures.Catalog"/>.</value>
    public MeasureCatalog Measures { get; init; } = StandardMeasures.Catalog;

    /// <summary>The direction in which scores improve, to notice a file that counts the other way round; null to take the measure's.</summary>
    public Better? Better { get; init; }

    /// <summary>The mark before the decimals; null to detect it.</summary>
    public DecimalMark? DecimalMark { get; init; }

    /// <summary>The form of the dates; null to detect it.</summary>
    public DateForm? DateForm { get; init; }

    /// <summary>Texts that mean a missing score, in addition to an empty cell, NA, N/A, NaN, null, <c>.</c>, <c>-</c> and <c>–</c>. Letter case doesn't matter.</summary>
    public ImmutableArray<string> MissingMarks { get; init; } = [];

    /// <summary>The unit of times that are bare numbers; null if there are none.</summary>
    public TimeUnit? TimeUnit { get; init; }

    /// <summary>The times of visits that have names, such as <c>post</c> at <c>6w</c>. Letter case doesn't matter.</summary>
    public ImmutableDictionary<string, string> Visits { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The day of time 0 in a file without dates; null for the day for which the newest row falls on <see cref="Today"/>.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>True to take times as mere names that are compared and never placed on a calendar; otherwise, false.</summary>
    public bool TakesTimesAsNames { get; init; }

    /// <summary>What each score is multiplied by before it is checked, such as 10 for centimetres on a scale of millimetres.</summary>
    /// <value>Not 0. The default is 1.</value>
    public decimal Multiply { get; init; } = 1;

    /// <summary>The number that the file writes for the lowest answer of an item; null if it is the measure's own.</summary>
    public int? LowestItem { get; init; }

    /// <summary>Today's date in the clinic. Rows of a later day are refused.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day for which the file is read; null for the day of the newest row. Rows of a later day are refused.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The clinic's time zone, which decides on which day a timestamp falls.</summary>
    /// <value>The default is UTC.</value>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The names by which messages call these options, for hosts whose users know them by other names: from the name of the property.</summary>
    /// <value>The default is empty: messages use the names of the properties.</value>
    public ImmutableDictionary<string, string> OptionNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    internal string NameOf(string property) => OptionNames.GetValueOrDefault(property, property);
}
