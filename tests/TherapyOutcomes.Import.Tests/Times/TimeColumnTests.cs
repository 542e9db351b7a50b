using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Times;

public sealed class TimeColumnTests
{
    [Theory]
    [InlineData("2026-01-31", "2026-01-31T09:00+00:00")]
    [InlineData("2026/01/31", "2026-01-31T09:00+00:00")]
    [InlineData("2026.1.31", "2026-01-31T09:00+00:00")]
    [InlineData("31.01.2026", "2026-01-31T09:00+00:00")]
    [InlineData("1/31/2026", "2026-01-31T09:00+00:00")]
    [InlineData("31-1-2026", "2026-01-31T09:00+00:00")]
    [InlineData("31 January 2026", "2026-01-31T09:00+00:00")]
    [InlineData("31-Jan-2026", "2026-01-31T09:00+00:00")]
    [InlineData("Jan 31, 2026", "2026-01-31T09:00+00:00")]
    [InlineData("January 31 2026", "2026-01-31T09:00+00:00")]
    [InlineData("3 Sept 2026", "2026-09-03T09:00+00:00")]
    [InlineData("2024-02-29", "2024-02-29T09:00+00:00")]
    [InlineData("2026-01-31 14:05", "2026-01-31T14:05+00:00")]
    [InlineData("2026-01-31T14:05:00", "2026-01-31T14:05+00:00")]
    [InlineData("2026-01-31T14:05:00.123Z", "2026-01-31T14:05+00:00")]
    [InlineData("2026-01-31T14:05:00+0500", "2026-01-31T09:05+00:00")]
    [InlineData("2026-01-31 2:05 PM", "2026-01-31T14:05+00:00")]
    [InlineData("31/01/2026 12:05 am", "2026-01-31T00:05+00:00")]
    [InlineData("1/31/2026 12:05 p.m.", "2026-01-31T12:05+00:00")]
    public void Read_FormOfATime_IsRead(string cell, string at)
    {
        var row = Assert.Single(ScoreFiles.ReadTimes([$"\"{cell}\""]).Rows);

        Assert.True(row.Fate == RowFate.Used, row.Reason);
        Assert.Equal(at, Written($"{row.At:yyyy-MM-ddTHH:mmzzz}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-01-32")]
    [InlineData("26-01-31")]
    [InlineData("2026-01-31 24:00")]
    [InlineData("2026-01-31 9 am")]
    [InlineData("2026-01-31 13:00 PM")]
    [InlineData("2026-01-31 09:00+15:00")]
    [InlineData("2026-01-31 09:60")]
    [InlineData("1949-12-31")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("9999-12-31")]
    [InlineData("0000-01-01")]
    [InlineData("2027-01-01")]
    [InlineData("20260131")]
    [InlineData("46053")]
    [InlineData("6")]
    [InlineData("31 Dezember 2026")]
    [InlineData("post")]
    [InlineData("Week 6")]
    [InlineData("NA")]
    public void Read_CellThatIsNoTime_IsRefusedAndTheOthersAreUsed(string cell)
    {
        var file = ScoreFiles.ReadTimes([cell, "2026-01-05"]);

        Assert.Equal([RowFate.Refused, RowFate.Used], file.Rows.Select(row => row.Fate));
        Assert.Equal(new DateOnly(2026, 1, 5), file.AsOf);
    }

    [Theory]
    [InlineData("13/01/2026", "2026-02-01")]
    [InlineData("01/13/2026", "2026-01-02")]
    public void Read_OneDateThatFitsOneOrderOnly_DecidesForAll(string clear, string second) =>
        Assert.Equal(second, Written($"{ScoreFiles.ReadTimes([clear, "01/02/2026"]).Rows[1].At:yyyy-MM-dd}"));

    [Fact]
    public void Read_DatesThatFitNoOneOrder_AreAProblemThatNamesBoth()
    {
        var problem = ScoreFiles.ReadTimes(["13/01/2026", "01/14/2026"]).Problem;

        Assert.Equal(ProblemKind.DateOrder, problem?.Kind);
        Assert.Contains("13/01/2026", problem!.Message, StringComparison.Ordinal);
        Assert.Contains("01/14/2026", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DateFormThatIsSaid_RefusesWhatDoesNotFitIt() =>
        Assert.Equal(
            [RowFate.Used, RowFate.Refused, RowFate.Used],
            ScoreFiles.ReadTimes(["01/02/2026", "01/14/2026", "2026-01-05"], options => options with { DateForm = DateForm.DayMonthYear }).Rows.Select(row => row.Fate));

    [Fact]
    public void Read_DayThatDoesNotExist_DecidesNothing() =>
        Assert.Equal([RowFate.Refused, RowFate.Used], ScoreFiles.ReadTimes(["32.01.2026", "31.01.2026"]).Rows.Select(row => row.Fate));

    [Fact]
    public void Read_IsoBesideDayFirst_AreBothRead()
    {
        var file = ScoreFiles.ReadTimes(["2026-03-04", "31.01.2026", "02.03.2026"]);

        ScoreFiles.AssertRows(file, "2 c0 2026-03-04 0", "3 c1 2026-01-31 1", "4 c2 2026-03-02 2");
        Assert.Contains("dates day.month.year and dates year-month-day", file.ReadAs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("Baseline", 0)]
    [InlineData("T0", 0)]
    [InlineData("6 weeks", 42)]
    [InlineData("6w", 42)]
    [InlineData("Week 6", 42)]
    [InlineData("week_6", 42)]
    [InlineData("1,5 weeks", 10)]
    [InlineData("10 days", 10)]
    [InlineData("Day 10", 10)]
    [InlineData("-1 week", -7)]
    [InlineData("48 hours", 2)]
    [InlineData("1440 min", 1)]
    [InlineData("1 month", 31)]
    public void Read_TimeSinceTheStart_IsCountedFromIt(string cell, int days)
    {
        var file = ScoreFiles.ReadTimes([cell], options => options with { Start = new DateOnly(2026, 1, 5), TimeUnit = TimeUnit.Days });

        Assert.Equal(new DateOnly(2026, 1, 5).AddDays(days), DateOnly.FromDateTime(file.Rows[0].At!.Value.DateTime));
    }

    [Theory]
    [InlineData(TimeUnit.Minutes, 0)]
    [InlineData(TimeUnit.Hours, 0)]
    [InlineData(TimeUnit.Days, 6)]
    [InlineData(TimeUnit.Weeks, 42)]
    [InlineData(TimeUnit.Months, 181)]
    public void Read_BareNumbers_CountInTheUnit(TimeUnit unit, int days) =>
        Assert.Equal(days, (ScoreFiles.ReadTimes(["6"], options => options with { Start = new DateOnly(2026, 1, 5), TimeUnit = unit }).Rows[0].At!.Value.Date - new DateTime(2026, 1, 5)).Days);

    [Fact]
    public void Read_NamesOfVisits_AreTheTimesThatTheOptionsGive()
    {
        var file = ScoreFiles.ReadTimes(["Pre", "POST"], options => options with { Visits = options.Visits.Add("post", "6w") });

        Assert.Equal(42, (file.Rows[1].At!.Value.Date - file.Rows[0].At!.Value.Date).Days);
    }

    [Fact]
    public void Read_TimesAsNames_AreOnlyCompared()
    {
        var file = ScoreFiles.ReadTimes(["pre", "post", "1", "1.0"], options => options with { TakesTimesAsNames = true });

        Assert.Equal(["pre", "post", "1", "1"], file.Rows.Select(row => row.Time));
        Assert.All(file.Rows, row => Assert.Null(row.At));
    }

    [Fact]
    public void Read_StartInTheFuture_RefusesWhatIsAfterToday() =>
        Assert.Equal(ProblemKind.NothingUsed, ScoreFiles.ReadTimes(["0", "6w"], options => options with { Start = new DateOnly(2027, 1, 1), TimeUnit = TimeUnit.Weeks }).Problem?.Kind);

    [Fact]
    public void Read_AsOf_RefusesLaterRowsAndNamesTheDay()
    {
        var file = ScoreFiles.ReadTimes(["2026-01-05", "2026-02-05"], options => options with { AsOf = new DateOnly(2026, 1, 31) });

        Assert.Equal([RowFate.Used, RowFate.Refused], file.Rows.Select(row => row.Fate));
        Assert.Contains("2026-01-31", file.Rows[1].Reason, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 1, 31), file.AsOf);
    }

    [Fact]
    public void Read_HourThatTheClockSkips_IsTheHourAfterIt()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        var file = ScoreFiles.ReadTimes(["2026-03-29 02:30", "2026-10-25 02:30"], options => options with { TimeZone = berlin });

        Assert.Equal(new DateTimeOffset(2026, 3, 29, 3, 30, 0, TimeSpan.FromHours(2)), file.Rows[0].At);
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1)), file.Rows[1].At);
    }

    [Theory]
    [InlineData(DateForm.ExcelSerial, "46053.5", "2026-01-31T12:00")]
    [InlineData(DateForm.ExcelSerial1904, "44591", "2026-01-31T09:00")]
    public void Read_SerialDates_AreThoseOfExcel(DateForm form, string cell, string at) =>
        Assert.Equal(at, Written($"{ScoreFiles.ReadTimes([cell], options => options with { DateForm = form }).Rows[0].At:yyyy-MM-ddTHH:mm}"));

    [Theory]
    [InlineData("26-01-05", "26-01-19", ProblemKind.DateOrder)]
    [InlineData("26/01/05", "2026-01-19", ProblemKind.DateOrder)]
    [InlineData("31.01.26", "05.02.26", null)]
    [InlineData("1/31/26", "2/5/26", null)]
    [InlineData("7-Mar-15", "02-Apr-2016", null)]
    public void Read_YearsWithTwoDigits_AreReadWhereTheyCanOnlyComeLast(string first, string second, ProblemKind? problem) =>
        Assert.Equal(problem, ScoreFiles.ReadTimes([first, second]).Problem?.Kind);

    private static string Written(FormattableString text) => FormattableString.Invariant(text);
}
