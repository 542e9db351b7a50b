namespace TherapyOutcomes.Measures;

/// <summary>
/// The days in a row on which no deciding score was worse than possibly improved. A run begins with a day that shows the improvement.
/// </summary>
/// <remarks>Each day counts once, by its latest entry.</remarks>
internal readonly record struct ImprovementRun
{
    /// <summary>The first day of the run; null if there is none.</summary>
    public DateOnly? First { get; private init; }

    /// <summary>The number of days of the run that show the improvement.</summary>
    public int ImprovedDays { get; private init; }

    /// <summary>True if the newest entry shows the improvement; otherwise, false.</summary>
    public bool ShowsNow { get; private init; }

    private DateOnly? NewestImprovedDay { get; init; }

    /// <summary>Returns the run with a day that shows the improvement.</summary>
    public ImprovementRun Shown(DateOnly day) => new()
    {
        First = First ?? day,
        ImprovedDays = NewestImprovedDay == day ? ImprovedDays : ImprovedDays + 1,
        ShowsNow = true,
        NewestImprovedDay = day,
    };

    /// <summary>Returns the run with a score that is only possibly improved: it goes on, but nothing new is shown.</summary>
    public ImprovementRun GoneOn() => this with { ShowsNow = false };

    /// <summary>Returns no run: a worse score ended it.</summary>
    public static ImprovementRun Ended => default;
}
