namespace TherapyOutcomes.Import;

/// <summary>Specifies the form of dates.</summary>
public enum DateForm
{
    /// <summary>The year comes first, as in <c>2026-01-31</c>.</summary>
    YearMonthDay = 0,

    /// <summary>The day comes first, as in <c>31.01.2026</c>.</summary>
    DayMonthYear = 1,

    /// <summary>The month comes first, as in <c>1/31/2026</c>.</summary>
    MonthDayYear = 2,

    /// <summary>Excel's serial numbers, as in <c>46053</c>.</summary>
    ExcelSerial = 3,

    /// <summary>The serial numbers of Excel files that count from 1904.</summary>
    ExcelSerial1904 = 4,
}
