namespace TherapyOutcomes.Tests.Ways;

public sealed class CalendarTests
{
    public static TheoryData<string> Names => new(Way.Names);

    public static TheoryData<string> NamesOfCalendars => new(Calendar.Names);

    [Theory]
    [MemberData(nameof(NamesOfCalendars))]
    public void Evaluate_EachDay_AsksFirstForWhatTheCalendarSays(string name) =>
        Repository.AssertCurrent(Calendar.PageOf(name), string.Join('\n', Calendar.Of(Way.Load(name)).Append("")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_EachDay_IsFitForTheClientAndLeadsToAnEnd(string name)
    {
        var days = Calendar.DaysOf(Way.Load(name)).ToList();

        Assert.All(days.SelectMany(episodes => episodes), day =>
        {
            Assert.True(day.IsExpected || !day.Visits.Any(), $"A client who is discharged, or whose care has ended, is asked to come: {day.Visits.FirstOrDefault()}");
            Assert.False(day.IsHeld && day.Evaluation.NextSteps.Any(step => step.Command == "celebrate"), $"A celebration is asked for beside an open safety matter: {day.InCalendar}");
        });
        Assert.All(days[^1], day => Assert.True(day.Evaluation.Stage is { } stage && (stage.IsEnded() || day.First is not null), $"There is nothing left to do, and no end: {day.InCalendar}"));
    }
}
