using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Events;
using TherapyOutcomes.Feeds;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Running;

/// <summary>The hosted service, in hosts of their own over one database.</summary>
public sealed class RunnerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [EachDatabase]
    public async Task Start_TwoHosts_RaiseEachReminderOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var one = Host(database);
        await using var other = Host(database);
        await SubmitAsync(one, Enumerable.Range(0, 20).Select(number => $"e{number}"));

        await StartAsync(one);
        await StartAsync(other);
        await WaitAsync(async () => (await RemindersAsync(one)).Select(reminder => reminder.Record).Distinct().Count() == 20);
        await StopAsync(one);
        await StopAsync(other);

        var raised = await RemindersAsync(one);
        Assert.DoesNotContain(raised.CountBy(reminder => reminder), count => count.Value > 1);
        Assert.Equal(20, raised.Select(reminder => reminder.Record).Distinct().Count());
    }

    [Fact]
    public async Task Start_WhileTheTablesAreMissing_GoesOnOnceTheyAreThere()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, withTables: false);
        await using var host = Host(database);

        await StartAsync(host);
        await WaitAsync(() => Task.FromResult(LogOf(host).Lines.Any(line => line.StartsWith("Due work failed and is tried again: TO30", StringComparison.Ordinal))));
        await using (var context = database.Open())
        {
            await OutcomeSchema.CreateAsync(context);
        }

        await SubmitAsync(host, ["e1"]);
        await WaitAsync(async () => (await RemindersAsync(host)).Count > 0);
        await StopAsync(host);
        Assert.Contains(LogOf(host).Lines, line => line.Contains("reminders raised", StringComparison.Ordinal));
        Assert.DoesNotContain(LogOf(host).Lines, line => line.Contains("low back complaint", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_InAHostWhoseStoreWaitsForItsTransaction_LogsWhy()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var host = Host(database, StoreMode.HostTransaction);
        await using (var seeding = Host(database))
        {
            await SubmitAsync(seeding, ["e1"]);
        }

        await StartAsync(host);
        await WaitAsync(() => Task.FromResult(LogOf(host).Lines.Any(line => line.Contains("TO3013", StringComparison.Ordinal))));
        await StopAsync(host);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(86_400_001)]
    public void Add_WithAnIntervalOutOfRange_SaysSo(int milliseconds) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new ServiceCollection().AddTherapyOutcomesRunner(options => options.Interval = TimeSpan.FromMilliseconds(milliseconds)));

    private static ServiceProvider Host(TestDatabase database, StoreMode mode = StoreMode.Immediate)
    {
        var services = new ServiceCollection();
        services.AddDbContext<OutcomesDbContext>(database.Configure);
        services.AddTherapyOutcomes(outcomes => outcomes.UseEntityFrameworkStore<OutcomesDbContext>(mode).StoreTextUnencrypted());
        services.AddTherapyOutcomesRunner(options => options.Interval = TimeSpan.FromMilliseconds(100));
        services.AddSingleton<Log>();
        services.AddLogging(logging => logging.Services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<Log>()));
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static Log LogOf(ServiceProvider host) => host.GetRequiredService<Log>();

    private static Task StartAsync(ServiceProvider host) => Assert.Single(host.GetServices<IHostedService>()).StartAsync(CancellationToken.None);

    private static Task StopAsync(ServiceProvider host) => Assert.Single(host.GetServices<IHostedService>()).StopAsync(CancellationToken.None).WaitAsync(Patience);

    private static async Task SubmitAsync(ServiceProvider host, IEnumerable<string> episodes)
    {
        await using var scope = host.CreateAsyncScope();
        var service = scope.ServiceProvider.GetRequiredService<OutcomeService>();
        foreach (var episode in episodes)
        {
            Assert.True((await service.SubmitAsync(Clinic.Open(episode))).Accepted);
        }
    }

    private static async Task<List<(RecordKey Record, string Rule, DateOnly DueOn)>> RemindersAsync(ServiceProvider host)
    {
        await using var scope = host.CreateAsyncScope();
        var page = await scope.ServiceProvider.GetRequiredService<EventFeed>().ReadAsync(new EventFeedRequest { Size = 1_000 });
        return [.. page.Events
            .Where(recorded => recorded.Event is IReminderRaised)
            .Select(recorded => (recorded.Metadata.Record, ((IReminderRaised)recorded.Event).Reminder.Rule, ((IReminderRaised)recorded.Event).Reminder.DueOn))];
    }

    private static async Task WaitAsync(Func<Task<bool>> isSo)
    {
        using var end = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(20, end.Token);
        }
    }

    private sealed class Log : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
