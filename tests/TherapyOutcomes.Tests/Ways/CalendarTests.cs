namespace TherapyOutcomes.Tests.Ways;

public sealed class CalendarTests
{
    public static TheoryData<string> Names => new(Way.Names);

    public static TheoryData<string> NamesOfCalendars => new(Calendar.Names);

    [Theory]
    [MemberData(nameof(NamesOfCalendars))]
    public void Evaluate_EachDay_AsksFirstForWhatTheCalendarSays(string name) => Assert.Equal(Calendar.Expected(name), Calendar.Of(Way.Load(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_DischargedOrEnded_AsksForNoVisit(string name) =>
        Assert.Empty(Calendar.DaysOf(Way.Load(name)).SelectMany(episodes => episodes).Where(day => !day.IsExpected).SelectMany(day => day.Visits));

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_Held_AsksForNoCelebration(string name) =>
        Assert.Empty(Calendar.DaysOf(Way.Load(name)).SelectMany(episodes => episodes).Where(day => day.IsHeld && day.Evaluation.NextSteps.Any(step => step.Command == "celebrate")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_LastDay_IsEndedOrHasAStep(string name) =>
        Assert.All(Calendar.DaysOf(Way.Load(name)).Last(), day => Assert.True(day.Evaluation.Stage is { } stage && (stage.IsEnded() || day.First is not null), day.InCalendar));
}
