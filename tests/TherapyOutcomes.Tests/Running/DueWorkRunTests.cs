using TherapyOutcomes.Running;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Running;

/// <summary>What a run does with several processes, clinics and limits, and with what fails.</summary>
public class DueWorkRunTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public async Task RunOnce_WhatAnotherProcessFinds_IsDoneOnce()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        _clinic.Later(TimeSpan.FromDays(2));

        // The lease of the first has ended before it was done, so that both work on the same.
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _clinic.DueWork.RunOnceAsync()));

        Assert.Single(await RemindedAsync(care.Key), rule => rule == "DOC002");
        Assert.All(runs, run => Assert.Empty(run.Failures));
    }

    [Fact]
    public async Task RunOnce_AfterThePolicyChanged_EvaluatesSummariesAgain()
    {
        var care = Story.Begin(_clinic);
        await RunAsync();
        _clinic.Policy = _clinic.Policy with { TimeZone = TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(2), "x", "x") };
        Assert.NotEqual(0, (await _clinic.Worklist.CountAsync(new WorklistRequest())).Outdated);

        var report = await RunAsync();

        Assert.True(report.Refreshed > 0);
        Assert.Equal(0, (await _clinic.Worklist.CountAsync(new WorklistRequest())).Outdated);
        Assert.NotEmpty(care.Read().Opening.Actor.Value);
    }

    [Fact]
    public async Task RunOnce_WithMoreWorkThanTheLimit_SaysThatMoreIsDue()
    {
        for (var number = 0; number < 5; number++)
        {
            Story.Begin(_clinic, $"e{number}", $"c{number}");
        }

        _clinic.Later(TimeSpan.FromDays(40));
        var first = await _clinic.DueWork.RunOnceAsync(new DueWorkRequest { MaxRecords = 3, BatchSize = 2 });
        var rest = await RunAsync();

        Assert.Equal((3, false), (first.Records, first.IsDone));
        Assert.True(rest.IsDone);
        foreach (var number in Enumerable.Range(0, 5))
        {
            Assert.Contains("MON001", await RemindedAsync(RecordKey.For(ClinicId.Default, new EpisodeId($"e{number}"))));
        }
    }

    [Fact]
    public async Task RunOnce_ForOneClinic_LeavesTheOthersAlone()
    {
        var here = Story.Begin(_clinic);
        _clinic.Later(TimeSpan.FromDays(40));

        var elsewhere = await _clinic.DueWork.RunOnceAsync(new DueWorkRequest { Clinic = new ClinicId("elsewhere") });

        Assert.Equal(0, elsewhere.Records);
        Assert.Empty(await RemindersAsync(here.Key));
    }

    [Fact]
    public async Task RunOnce_ARuleOfTheHostThatGivesUpForOneRecord_DoesTheOthers()
    {
        var clinic = CheckedClinic.New(ownRules: new OwnRule(OwnRule.Advising("OWN-903"), (context, sink) =>
        {
            if (context.Now > TestClinic.Day(30) && context.HasEpisode && context.Episode.Id.Value == "e1")
            {
                throw new TaskCanceledException();
            }
        }));
        Story.Begin(clinic, "e1", "c1");
        Story.Begin(clinic, "e2", "c2");
        clinic.OnDay(40);

        var report = await clinic.DueWork.RunOnceAsync();

        Assert.Equal("e1", Assert.Single(report.Failures).Record!.Value.Id);
        Assert.True(report.Reminders > 0);
    }

    [Fact]
    public async Task RunOnce_WithMoreBrokenRecordsThanTheLimit_DoesTheOthers()
    {
        var clinic = CheckedClinic.New(ownRules: new OwnRule(OwnRule.Advising("OWN-904"), (context, sink) =>
        {
            if (context.Now > TestClinic.Day(30) && context.HasEpisode && context.Episode.Id.Value != "z")
            {
                throw new TimeoutException();
            }
        }));
        foreach (var episode in new[] { "a", "b", "c", "d", "z" })
        {
            Story.Begin(clinic, episode, $"client-{episode}");
        }

        clinic.OnDay(40);

        var report = await clinic.DueWork.RunOnceAsync(new DueWorkRequest { MaxRecords = 2, BatchSize = 2 });

        Assert.Equal(4, report.Failures.Length);
        Assert.True(report.Reminders > 0);
    }

    [Fact]
    public async Task RunOnce_AfterARunByAClockThatWasAhead_GoesOn()
    {
        var care = Story.Begin(_clinic);
        var now = _clinic.Now;
        _clinic.Now = now.AddDays(60);
        await RunAsync();
        _clinic.Now = now;
        care.RecordScore(OdiScores.Baseline, "now").AssertAccepted();

        var reminded = (await RemindersAsync(care.Key)).Count;
        for (var week = 0; week < 5; week++)
        {
            await AfterAsync(7);
        }

        Assert.True((await RemindersAsync(care.Key)).Count > reminded);
    }

    [Theory]
    [InlineData(0, 50, 120)]
    [InlineData(1, 0, 120)]
    [InlineData(1, 1_001, 120)]
    [InlineData(1, 50, 0)]
    [InlineData(1, 50, 3_601)]
    public async Task RunOnce_WithALimitOutOfRange_SaysSo(int records, int batch, int seconds) => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => _clinic.DueWork.RunOnceAsync(new DueWorkRequest { MaxRecords = records, BatchSize = batch, Lease = TimeSpan.FromSeconds(seconds) }));

    private Task<DueWorkReport> AfterAsync(int days)
    {
        _clinic.Later(TimeSpan.FromDays(days));
        return RunAsync();
    }

    private Task<DueWorkReport> RunAsync() => _clinic.DueWork.RunOnceAsync();

    private async Task<List<string>> RemindedAsync(RecordKey record) => [.. (await RemindersAsync(record)).Select(reminder => reminder.Rule)];

    private Task<List<Reminder>> RemindersAsync(RecordKey record) => _clinic.RemindersAsync(record);
}
