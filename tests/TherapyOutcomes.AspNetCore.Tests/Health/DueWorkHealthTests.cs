using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TherapyOutcomes.Running;

namespace TherapyOutcomes.AspNetCore.Tests.Health;

public sealed class DueWorkHealthTests
{
    [Fact]
    public async Task Check_NoRecords_IsHealthy()
    {
        await using var trial = Trial();

        var entry = await trial.CheckAsync("due-work");

        Assert.Equal((HealthStatus.Healthy, 0, 0L), (entry.Status, entry.Data["clinics"], entry.Data["lagSeconds"]));
    }

    [Fact]
    public async Task Check_WorkThatNobodyDoes_IsDegradedAfterAnHourAndUnhealthyAfterADay()
    {
        await using var trial = Trial();
        await trial.OpenEpisodeAsync();
        var due = await FirstDueAsync(trial);

        foreach (var (waited, status) in new[]
        {
            (TimeSpan.FromHours(1), HealthStatus.Healthy),
            (TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1), HealthStatus.Degraded),
            (TimeSpan.FromDays(1), HealthStatus.Degraded),
            (TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1), HealthStatus.Unhealthy),
        })
        {
            trial.Clock.Now = due + waited;
            var entry = await trial.CheckAsync("due-work");
            Assert.Equal((status, (long)waited.TotalSeconds), (entry.Status, entry.Data["lagSeconds"]));
        }
    }

    [Fact]
    public async Task Check_OnceTheWorkIsDone_IsHealthyAgain()
    {
        await using var trial = Trial();
        await trial.OpenEpisodeAsync();
        trial.Clock.Now = trial.Clock.Now.AddDays(30);
        Assert.Equal(HealthStatus.Unhealthy, (await trial.CheckAsync("due-work")).Status);

        await RunAsync(trial);

        var entry = await trial.CheckAsync("due-work");
        Assert.Equal((HealthStatus.Healthy, 1, 0), (entry.Status, entry.Data["clinics"], entry.Data["clinicsBehind"]));
    }

    [Fact]
    public async Task Check_SpansOfTheHost_DecideFromWhenItComplains()
    {
        await using var trial = Trial(health => (health.DegradedLag, health.UnhealthyLag) = (TimeSpan.FromDays(10), TimeSpan.FromDays(20)));
        await trial.OpenEpisodeAsync();
        var due = await FirstDueAsync(trial);

        trial.Clock.Now = due.AddDays(11);
        Assert.Equal(HealthStatus.Degraded, (await trial.CheckAsync("due-work")).Status);

        trial.Clock.Now = due.AddDays(21);
        Assert.Equal(HealthStatus.Unhealthy, (await trial.CheckAsync("due-work")).Status);
    }

    [Fact]
    public async Task Check_MoreClinicsThanItMayLookAt_GoesOnWithTheNext()
    {
        await using var trial = Trial(health => health.MaxClinics = 2);
        foreach (var clinic in new[] { "a", "b", "c", "d" })
        {
            await trial.OpenEpisodeAsync(clinic);
        }

        trial.Clock.Now = trial.Clock.Now.AddDays(30);
        await RunAsync(trial, "a", "b", "c");

        // a and b, c and d, and again a and b, after a look at what follows d.
        foreach (var status in new[] { HealthStatus.Healthy, HealthStatus.Unhealthy, HealthStatus.Healthy, HealthStatus.Unhealthy })
        {
            var entry = await trial.CheckAsync("due-work");
            Assert.Equal((status, 2), (entry.Status, entry.Data["clinics"]));
        }
    }

    [Fact]
    public async Task Check_WhatItFound_NamesNoRecord()
    {
        await using var trial = Trial();
        await trial.OpenEpisodeAsync();
        trial.Clock.Now = trial.Clock.Now.AddDays(30);

        var shown = HealthTrial.Shown(await trial.CheckAsync("due-work"));

        Assert.DoesNotContain("e1", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("c1", shown, StringComparison.Ordinal);
    }

    private static HealthTrial Trial(Action<OutcomeHealthOptions>? health = null) => new(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted(), health);

    // The first second in which something waits, to the minute before.
    private static async Task<DateTimeOffset> FirstDueAsync(HealthTrial trial)
    {
        var began = trial.Clock.Now;
        trial.Clock.Now = began.AddDays(30);
        var lag = (long)(await trial.CheckAsync("due-work")).Data["lagSeconds"];
        var due = trial.Clock.Now.AddSeconds(-lag);
        trial.Clock.Now = began;
        return due;
    }

    private static async Task RunAsync(HealthTrial trial, params string[] clinics)
    {
        await using var scope = trial.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<DueWork>();
        foreach (var request in clinics.Length == 0 ? [new DueWorkRequest()] : clinics.Select(clinic => new DueWorkRequest { Clinic = new(clinic) }))
        {
            Assert.Empty((await work.RunOnceAsync(request)).Failures);
        }
    }
}
