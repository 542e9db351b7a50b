namespace TherapyOutcomes.Import.Times;

/// <summary>Reads the numbers by which Excel stores dates.</summary>
internal static class ExcelSerial
{
    // Excel takes 1900 for a leap year, so its days count from the day before the last of 1899, from March 1900 on.
    private static readonly DateOnly From1900 = new(1899, 12, 30);
    private static readonly DateOnly From1904 = new(1904, 1, 1);

    // In the year 9976; the dates of both kinds can be computed up to there.
    private const decimal Last = 2_950_000m;

    /// <summary>Returns the date, and the time of day if the number has a fraction; null if it is no date.</summary>
    public static CellTime? Of(decimal serial, bool isFrom1904)
    {
        if (serial < 1 || serial >= Last)
        {
            return null;
        }

        var start = isFrom1904 ? From1904 : From1900;
        var day = decimal.Truncate(serial);
        var date = start.AddDays((int)day);
        return serial == day
            ? CellTime.OnDay(date)
            : new CellTime { Local = date.ToDateTime(TimeOnly.MinValue).AddSeconds((double)decimal.Round((serial - day) * 24 * 60 * 60)) };
    }
}
