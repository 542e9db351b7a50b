namespace TherapyOutcomes.Measures;

/// <summary>Counts the days in a row whose deciding score or observation shows an improvement.</summary>
/// <remarks>One of a day decides: what shows it later that day mends a row that broke earlier that day.</remarks>
internal sealed class HoldingRow
{
    private DateOnly? _day;
    private int _before;

    /// <summary>How many of the newest days in a row show the improvement.</summary>
    public int Length { get; private set; }

    /// <summary>The newest day, if it shows the improvement.</summary>
    public DateOnly? NewestDay => Length > 0 ? _day : null;

    public void Restart() => (_day, _before, Length) = (null, 0, 0);

    public void Add(DateOnly day, bool shows)
    {
        if (_day != day)
        {
            (_day, _before) = (day, Length);
        }

        Length = shows ? _before + 1 : 0;
    }
}
