using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TherapyOutcomes.EntityFrameworkCore;

namespace TherapyOutcomes.AspNetCore.Tests.Health;

public sealed class StoreHealthTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outcomes-health-");

    private string Database => $"Data Source={Path.Combine(_folder.FullName, "clinic.db")};Pooling=False";

    [Fact]
    public async Task Check_StoreInMemory_IsHealthy()
    {
        await using var trial = new HealthTrial(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted());

        Assert.Equal(HealthStatus.Healthy, (await trial.CheckAsync("store")).Status);
    }

    [Fact]
    public async Task Check_DatabaseWithItsTables_IsHealthy()
    {
        await using var trial = Sqlite(Database);
        await using (var scope = trial.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<OutcomesDbContext>().Database.EnsureCreatedAsync();
        }

        Assert.Equal(HealthStatus.Healthy, (await trial.CheckAsync("store")).Status);
        Assert.Equal(HealthStatus.Healthy, (await trial.CheckAsync("due-work")).Status);
    }

    [Fact]
    public async Task Check_DatabaseWithoutItsTables_IsUnhealthyWithTheCode()
    {
        await using var trial = Sqlite(Database);

        await AssertFailsAsync(trial, ErrorCodes.TablesMissing);
    }

    [Fact]
    public async Task Check_DatabaseOfAnotherSchema_IsUnhealthyWithTheCode()
    {
        await using var trial = Sqlite(Database);
        await using (var scope = trial.Services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<OutcomesDbContext>().Database;
            await database.EnsureCreatedAsync();
            await database.ExecuteSqlRawAsync("""update outcome_store set "schema" = "schema" + 1""");
        }

        await AssertFailsAsync(trial, ErrorCodes.SchemaDiffers);
    }

    [Fact]
    public async Task Check_DatabaseThatCantBeReached_IsUnhealthyWithTheCode()
    {
        await using var trial = Sqlite($"Data Source={Path.Combine(_folder.FullName, "missing", "clinic.db")};Pooling=False");

        await AssertFailsAsync(trial, ErrorCodes.StoreUnreachable);
    }

    [Fact]
    public async Task Check_StoreThatThrows_ShowsNothingOfTheText()
    {
        await using var trial = Failing(_ => throw new InvalidOperationException("client c1 has back pain"));

        var entry = await trial.CheckAsync("store");

        Assert.Equal((HealthStatus.Unhealthy, nameof(InvalidOperationException)), (entry.Status, entry.Data["code"]));
        Assert.DoesNotContain("c1", HealthTrial.Shown(entry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoStore_IsUnhealthyWithTheCode()
    {
        await using var trial = new HealthTrial(outcomes => outcomes.StoreTextUnencrypted());

        Assert.Equal(HealthStatus.Unhealthy, (await trial.CheckAsync("store")).Status);
        Assert.Equal(HealthStatus.Healthy, (await trial.CheckAsync("due-work")).Status);
    }

    [Fact]
    public async Task Check_StoreThatDoesNotAnswer_EndsWithItsTime()
    {
        await using var trial = Failing(
            async token =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return Guid.Empty;
            },
            health => health.Timeout = TimeSpan.FromMilliseconds(50));

        Assert.Equal(HealthStatus.Unhealthy, (await trial.CheckAsync("store").WaitAsync(TimeSpan.FromSeconds(30))).Status);
    }

    [Fact]
    public async Task Check_Canceled_EndsAtOnce()
    {
        await using var trial = Failing(async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Guid.Empty;
        });
        using var canceled = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.CheckAsync("store", canceled.Token).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task AssertFailsAsync(HealthTrial trial, string code)
    {
        foreach (var check in new[] { "store", "due-work" })
        {
            var entry = await trial.CheckAsync(check);
            Assert.Equal((HealthStatus.Unhealthy, code), (entry.Status, entry.Data["code"]));
            Assert.Null(entry.Exception);
        }
    }

    private static HealthTrial Failing(Func<CancellationToken, ValueTask<Guid>> ask, Action<OutcomeHealthOptions>? health = null) =>
        new(outcomes => outcomes.UseStore(_ => new FailingStore(ask), ServiceLifetime.Singleton).StoreTextUnencrypted(), health);

    private static HealthTrial Sqlite(string connection) => new(
        outcomes => outcomes.UseEntityFrameworkStore<OutcomesDbContext>().StoreTextUnencrypted(),
        services: services => services.AddDbContext<OutcomesDbContext>(options => options.UseSqlite(connection)));
}
