using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Processes;
using TherapyOutcomes.Events;
using TherapyOutcomes.Feeds;
using Xunit.Abstractions;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Running;

/// <summary>
/// Four processes do the due work of one database, and are ended at random moments and started again. Each reminder must be raised once, and none missing.
/// </summary>
[Trait("Speed", "Slow")]
[Collection(ProcessTests.Name)]
public sealed class KilledRunnersTests(ITestOutputHelper output)
{
    private const int Runners = 4;
    private const int DaysAhead = 45;
    private static readonly ActorId Pat = new("pat");

    // What is due 45 days after a first visit of which nothing more was recorded, and for a consent that expires then.
    private static readonly string[] Matters = ["MON001", "MON012", "PLN007", "PRV002", "REF005"];

    [Theory]
    [EachDatabase]
    public async Task RunOnce_InProcessesThatAreEnded_RaisesEachReminderOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var factory = new OutcomeServiceFactory
        {
            Store = new EntityFrameworkStore<OutcomesDbContext>(new PooledDbContextFactory<OutcomesDbContext>(database.OptionsOf<OutcomesDbContext>())),
            StoresTextUnencrypted = true,
        };
        var clients = (Repetitions.DueMatters + Matters.Length - 1) / Matters.Length;
        var imported = await factory.CreateService().ImportAsync(Enumerable.Range(0, clients).SelectMany(FirstVisit));
        Assert.Empty(imported.NotAccepted);

        var kills = await EndRunnersAsync(kind, database);
        await FinishAsync(kind, database);

        var raised = await RaisedAsync(factory.CreateFeed());
        Assert.All(raised.GroupBy(reminder => reminder.Client), client => Assert.Equal(Matters, client.Select(reminder => reminder.Matter).Order(StringComparer.Ordinal)));
        Assert.Equal(clients * Matters.Length, raised.Count);
        output.WriteLine($"{kind}: ended {kills} times while they worked, {raised.Count} reminders of {clients} clients were each raised once.");
    }

    private static IEnumerable<Command> FirstVisit(int number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var (client, episode, at) = (new ClientId($"c{id}"), new EpisodeId($"e{id}"), DateTimeOffset.UtcNow.AddMinutes(-10));
        yield return new GrantConsent
        {
            Client = client,
            Consent = new("consent"),
            Purposes = [DisclosurePurpose.Referral],
            Recipients = ["kind:physician"],
            Scope = [DisclosureScope.Identity],
            ExpiresOn = DateOnly.FromDateTime(at.UtcDateTime).AddDays(DaysAhead + 20),
            At = at,
            Actor = Pat,
        };
        yield return new OpenEpisode { Episode = episode, Client = client, Practitioner = new("pat"), Complaint = "pain", PrimaryMeasure = new("ODI"), Chronicity = Chronicity.Chronic, At = at, Actor = Pat };
        yield return new RecordScore { Episode = episode, Measure = new("ODI"), Value = 44, At = at.AddMinutes(1), Actor = Pat };
        yield return new RecordSession { Episode = episode, Session = new("s1"), Techniques = [new Term("effleurage")], Minutes = 60, Areas = [new Term("low back")], At = at.AddMinutes(2), Actor = Pat };
    }

    // A runner is ended only after it has reported work, so that it is in the middle of more.
    private static async Task<int> EndRunnersAsync(DatabaseKind kind, TestDatabase database)
    {
        var kills = 0;
        var left = Repetitions.Crashes;
        await Task.WhenAll(Enumerable.Range(0, Runners).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await using var runner = await StartAsync(kind, database);
                var isAtWork = (await runner.ReadAsync()).StartsWith("did", StringComparison.Ordinal);
                await Task.Delay(Random.Shared.Next(0, 200));
                Assert.DoesNotContain(await runner.KillAsync(), line => line.StartsWith("failed", StringComparison.Ordinal));
                Interlocked.Add(ref kills, isAtWork ? 1 : 0);
            }
        }));
        return kills;
    }

    private static async Task FinishAsync(DatabaseKind kind, TestDatabase database)
    {
        await using var runner = await StartAsync(kind, database);

        // What the ended ones have leased is free after a second, and a run that finds nothing lasts 50 ms.
        for (var idle = 0; idle < 40;)
        {
            var line = await runner.ReadAsync();
            Assert.False(line.StartsWith("failed", StringComparison.Ordinal), line);
            idle = line.StartsWith("idle", StringComparison.Ordinal) ? idle + 1 : 0;
        }
    }

    private static Task<LoadProcess> StartAsync(DatabaseKind kind, TestDatabase database) => LoadProcess.StartAsync(
        "work", kind == DatabaseKind.Sqlite ? "sqlite" : "postgres", database.ConnectionString, DaysAhead.ToString(CultureInfo.InvariantCulture));

    private static async Task<List<(string Client, string Matter)>> RaisedAsync(EventFeed feed)
    {
        var raised = new List<(string Client, string Matter)>();
        EventFeedPage page;
        string? position = null;
        do
        {
            page = await feed.ReadAsync(new EventFeedRequest { After = position, Size = 1_000 });
            position = page.Position;
            raised.AddRange(page.Events
                .Where(recorded => recorded.Event is IReminderRaised)
                .Select(recorded => (recorded.Metadata.Record.Id[1..], ((IReminderRaised)recorded.Event).Reminder.Rule)));
        }
        while (!page.IsAtEnd);
        return raised;
    }
}
