using System.Globalization;

namespace TherapyOutcomes.Tests.Policy;

/// <summary>A day is a calendar date of the clinic's time zone. It starts at its first instant, whatever the clock does there.</summary>
public sealed class ClinicCalendarTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Theory]
    [InlineData("2026-01-12T20:00:00-08:00", "2026-01-13")]
    [InlineData("2026-01-13T04:00:00Z", "2026-01-13")]
    [InlineData("2026-01-13T13:30:00+14:00", "2026-01-12")]
    public void DayOf_AnInstant_IsItsDateInUtcByDefault(string instant, string day) => Assert.Equal(Day(day), new ClinicPolicy().DayOf(Instant(instant)));

    [ZoneTheory("America/Los_Angeles")]
    [InlineData("2026-01-12T20:00:00-08:00", "2026-01-12")]
    [InlineData("2026-01-13T04:00:00Z", "2026-01-12")]
    [InlineData("2026-01-13T22:00:00+14:00", "2026-01-13")]
    public void DayOf_AnInstant_IsItsDateInTheClinicsZone(string instant, string day) =>
        Assert.Equal(Day(day), new ClinicPolicy { TimeZone = Zones.Of("America/Los_Angeles") }.DayOf(Instant(instant)));

    [ZoneTheory("America/Los_Angeles", "America/Sao_Paulo", "Asia/Beirut", "America/Havana", "Pacific/Auckland", "Pacific/Apia", "America/St_Johns")]
    [InlineData("America/Los_Angeles", "2026-03-08", "2026-03-08T08:00:00Z", 23)]
    [InlineData("America/Los_Angeles", "2026-11-01", "2026-11-01T07:00:00Z", 25)]
    [InlineData("America/Los_Angeles", "2026-07-01", "2026-07-01T07:00:00Z", 24)]
    [InlineData("Pacific/Auckland", "2026-04-05", "2026-04-04T11:00:00Z", 25)]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", 23)] // from 0:00 to 1:00
    [InlineData("America/Sao_Paulo", "2018-02-17", "2018-02-17T02:00:00Z", 25)] // from 24:00 back to 23:00
    [InlineData("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z", 24)]
    [InlineData("Asia/Beirut", "2022-03-27", "2022-03-26T22:00:00Z", 23)] // from 0:00 to 1:00
    [InlineData("Asia/Beirut", "2022-10-30", "2022-10-29T22:00:00Z", 24)]
    [InlineData("America/Havana", "2022-03-13", "2022-03-13T05:00:00Z", 23)] // from 0:00 to 1:00
    [InlineData("America/Havana", "2022-11-06", "2022-11-06T04:00:00Z", 25)] // from 1:00 back to 0:00, so midnight comes twice
    [InlineData("America/St_Johns", "2010-03-14", "2010-03-14T03:30:00Z", 23)] // from 0:01 to 1:01
    [InlineData("America/St_Johns", "2010-11-07", "2010-11-07T02:30:00Z", 25)] // from 0:01 back to 23:01 of the day before
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z", 24)]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", 0)] // skipped
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z", 24)]
    public void StartOf_ADayOnWhichTheClockChanges_IsItsFirstInstant(string zone, string day, string start, int hours)
    {
        var policy = new ClinicPolicy { TimeZone = Zones.Of(zone) };

        Assert.Equal(Instant(start), policy.StartOf(Day(day)));
        Assert.Equal(Instant(start).AddHours(hours), policy.EndOf(Day(day)));
    }

    [ZoneFact("Pacific/Apia")]
    public void DayOf_ADaySkipped_ComesNever()
    {
        var (policy, change) = (new ClinicPolicy { TimeZone = Zones.Of("Pacific/Apia") }, Instant("2011-12-30T10:00:00Z"));

        Assert.Equal((Day("2011-12-29"), Day("2011-12-31")), (policy.DayOf(change - Tick), policy.DayOf(change)));
    }

    // The date is what the clock shows, so the minute after midnight is followed by an hour of the day before.
    [ZoneFact("America/St_Johns")]
    public void DayOf_TheClockIsPutBackOverMidnight_IsWhatTheClockShows()
    {
        var policy = new ClinicPolicy { TimeZone = Zones.Of("America/St_Johns") };

        Assert.Equal(
            [Day("2010-11-06"), Day("2010-11-07"), Day("2010-11-06"), Day("2010-11-06"), Day("2010-11-07")],
            new[] { "02:29", "02:30", "02:31", "03:29", "03:30" }.Select(time => policy.DayOf(Instant($"2010-11-07T{time}:00Z"))));
    }

    [ZoneTheory("Pacific/Kiritimati", "Etc/GMT+12", "America/Los_Angeles")]
    [InlineData("UTC")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Etc/GMT+12")]
    [InlineData("America/Los_Angeles")]
    public void StartOf_TheLimitsOfARecord_HasADayOfAFactInThem(string zone)
    {
        var policy = new ClinicPolicy { TimeZone = Zones.Of(zone) };
        var (first, last) = (Instant("1900-01-01T00:00:00Z"), Instant("2200-12-31T23:59:59.999Z"));

        AssertStarts(policy, RecordLimits.FirstDay);
        AssertStarts(policy, RecordLimits.LastDay);
        Assert.Equal(RecordLimits.LastDay, policy.DayOf(policy.EndOf(RecordLimits.LastDay) - Tick));
        Assert.True(RecordLimits.Contains(ClinicCalendar.DayOfFact(first, policy.TimeZone)) && RecordLimits.Contains(ClinicCalendar.DayOfFact(last, policy.TimeZone)));
        Assert.Equal(DateTimeOffset.MaxValue, policy.EndOf(DateOnly.MaxValue));
    }

    [Fact]
    public void StartOf_EveryZoneOfTheMachine_IsTheFirstInstantOfTheDay()
    {
        var random = new Random(20261126);
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            var policy = new ClinicPolicy { TimeZone = zone };
            for (var drawn = 0; drawn < 40; drawn++)
            {
                AssertStarts(policy, Day("1975-01-01").AddDays(random.Next(60 * 365)));
            }
        }
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void StartOf_EveryDayOfTwoDecades_IsTheFirstInstantOfTheDay()
    {
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            var policy = new ClinicPolicy { TimeZone = zone };
            for (var day = Day("2005-01-01"); day.Year < 2027; day = day.AddDays(1))
            {
                AssertStarts(policy, day);
            }
        }
    }

    private static void AssertStarts(ClinicPolicy policy, DateOnly day)
    {
        var start = policy.StartOf(day);

        Assert.True(policy.DayOf(start) >= day && policy.DayOf(start - Tick) < day, $"{policy.TimeZone.Id}, {day:O}: {start:O}");
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
