namespace TherapyOutcomes.Measures;

/// <summary>Counts the days in a row whose deciding score or observation shows an improvement.</summary>
/// <remarks>Each day counts once, by its latest entry: an entry that shows the improvement repairs a run that was broken earlier the same day.</remarks>
internal readonly record struct ImprovementRun
{
    private DateOnly? Day { get; init; }

    private int Before { get; init; }

    public int Length { get; private init; }

    public DateOnly? NewestDay => Length > 0 ? Day : null;

    public ImprovementRun With(DateOnly day, bool shows)
    {
        var before = Day == day ? Before : Length;
        return new ImprovementRun { Day = day, Before = before, Length = shows ? before + 1 : 0 };
    }
}
