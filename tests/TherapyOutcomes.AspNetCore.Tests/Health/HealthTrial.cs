using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.AspNetCore.Tests.Health;

/// <summary>A host with the library's health checks, at a time that a test sets.</summary>
internal sealed class HealthTrial : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public HealthTrial(Action<TherapyOutcomesBuilder> library, Action<OutcomeHealthOptions>? health = null, Action<IServiceCollection>? services = null)
    {
        var all = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock);
        services?.Invoke(all);
        all.AddTherapyOutcomes(library).AddHealthChecks().AddTherapyOutcomes(health);
        _services = all.BuildServiceProvider(validateScopes: true);
    }

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services;

    /// <summary>Runs one check.</summary>
    public async Task<HealthReportEntry> CheckAsync(string name, CancellationToken cancellationToken = default)
    {
        var report = await _services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == $"therapyoutcomes-{name}", cancellationToken);
        return Assert.Single(report.Entries).Value;
    }

    public async Task SubmitAsync(string json, string clinic = "default")
    {
        await using var scope = _services.CreateAsyncScope();
        var command = CommandReader.Read(json, new CommandDefaults { Clinic = new(clinic), Actor = new("ada"), At = Clock.Now }).Command!;
        Assert.True((await scope.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(command)).Accepted);
    }

    /// <summary>Opens an episode, of which a note is due within days.</summary>
    public async Task OpenEpisodeAsync(string clinic = "default")
    {
        await SubmitAsync("""{"type":"open-episode","episode":"e1","client":"c1","practitioner":"ada","complaint":"low back pain","primaryMeasure":"ODI","chronicity":"chronic"}""", clinic);
        await SubmitAsync("""{"type":"record-session","episode":"e1","session":"s1","techniques":["swedish"],"minutes":60,"areas":["back"]}""", clinic);
    }

    /// <summary>Everything that a host could show of what a check found.</summary>
    public static string Shown(HealthReportEntry entry) => $"{entry.Description} {entry.Exception} {JsonSerializer.Serialize(entry.Data)}";

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
