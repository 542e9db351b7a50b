using System.Globalization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Processes;
using TherapyOutcomes.Testing;
using TherapyOutcomes.Tests.Support;
using Xunit.Abstractions;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Races;

/// <summary>Eight processes with twenty callers in all act on the same few records, judged by what is stored.</summary>
[Trait("Speed", "Slow")]
[Collection(ProcessTests.Name)]
public sealed class ProcessRaceTests(ITestOutputHelper output)
{
    [PostgreSqlFact]
    public async Task Submit_FromManyProcesses_LosesNoUpdateAndWritesNothingForBusy()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await OpenEpisodesAsync(database);
        await using var team = await RaceTeam.StartAsync("compete", database, RaceTeam.Callers);
        var results = new List<string>();
        for (var round = 0; round < Repetitions.Races; round++)
        {
            results.AddRange(await team.RunAsync(round));
        }

        var answers = results.ToLookup(line => line.Split(' ')[0]);
        output.WriteLine(string.Join(", ", answers.Select(outcome => $"{outcome.Count()} {outcome.Key}")));
        var history = await StoredHistory.ReadAsync(database);
        history.AssertWhole();
        history.AssertHolds(answers["Accepted"]);

        // Whatever is stored was answered, once, and nothing else is stored.
        var accepted = answers["Accepted"].Select(line => line.Split(' ')[1]).ToList();
        Assert.Equal(accepted.Count, accepted.Distinct().Count());
        Assert.Equal(accepted.Order(StringComparer.Ordinal), history.Events.Select(stored => stored.CauseCommand).Where(command => command != "open").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(answers["Accepted"].Sum(line => line.Split(' ').Length - 2), history.Events.Count(stored => stored.CauseCommand != "open"));
    }

    [PostgreSqlFact]
    public async Task Submit_OfOneCommandFromManyProcesses_RecordsItOnceAndTellsTheOthers()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await OpenEpisodesAsync(database);
        await using var team = await RaceTeam.StartAsync("repeat", database, RaceTeam.Callers);
        for (var round = 0; round < Repetitions.Races; round++)
        {
            var results = (await team.RunAsync(round)).ConvertAll(line => line.Split(' '));

            Assert.Equal(RaceTeam.Callers.Sum(), results.Count);
            Assert.All(results, result => Assert.Equal("Accepted", result[0]));
            Assert.Single(results, result => result[1] == "first");

            // Everybody is told of the same events.
            Assert.Single(results.Select(result => string.Join(' ', result[2..])).Distinct());
        }

        var history = await StoredHistory.ReadAsync(database);
        history.AssertWhole();
        Assert.Equal(Repetitions.Races, history.Events.Where(stored => stored.Command.StartsWith("same-", StringComparison.Ordinal)).Select(stored => stored.Command).Distinct().Count());
    }

    [PostgreSqlFact]
    public async Task Append_AtOneVersionFromManyProcesses_HasOneWinner()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var team = await RaceTeam.StartAsync("version", database, RaceTeam.Callers);
        var winners = new List<string>();
        for (var round = 0; round < Repetitions.Races; round++)
        {
            var results = await team.RunAsync(round);

            winners.Add(Assert.Single(results, line => line.StartsWith("Appended", StringComparison.Ordinal)).Split(' ')[1]);
            Assert.Equal(RaceTeam.Callers.Sum() - 1, results.Count(line => line == string.Create(CultureInfo.InvariantCulture, $"Conflict {round + 1}")));
        }

        var history = await StoredHistory.ReadAsync(database);
        history.AssertWhole();
        Assert.Equal(winners, history.Events.OrderBy(stored => stored.Version).Select(stored => stored.Command));
    }

    [PostgreSqlFact]
    public async Task Append_AssertingAClientsRecord_NeverPassesItsWriter()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var team = await RaceTeam.StartAsync("assert", database, RaceTeam.Callers);
        var (before, after) = (0, 0);
        for (var round = 0; round < Repetitions.Races; round++)
        {
            var (version, client) = (round % 2, string.Create(CultureInfo.InvariantCulture, $"client/c{round / 2}"));
            var results = await team.RunAsync(round);

            Assert.Contains($"Appended {client}", results);
            var turnedAway = results.Where(line => line.StartsWith("Conflict", StringComparison.Ordinal)).ToList();
            Assert.All(turnedAway, line => Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $" {client} {version} {version + 1}"), line, StringComparison.Ordinal));
            before += results.Count - turnedAway.Count - 1;
            after += turnedAway.Count;

            // The writer gets the client's record only once all who rely on its version have ended, and numbers its event after that.
            var history = await StoredHistory.ReadAsync(database);
            var place = history.Events.Single(stored => stored.Command == string.Create(CultureInfo.InvariantCulture, $"flag-{round}")).Position;
            var relying = history.Events.Where(stored => stored.Record.StartsWith(string.Create(CultureInfo.InvariantCulture, $"0/r{round}-"), StringComparison.Ordinal)).ToList();
            Assert.Equal(results.Count - turnedAway.Count - 1, relying.Count);
            Assert.All(relying, stored => Assert.True(stored.Position < place, $"{stored.Record} relied on a version that {client} no longer had."));
        }

        (await StoredHistory.ReadAsync(database)).AssertWhole();
        AssertRaced(before, after);
    }

    [PostgreSqlFact]
    public async Task Celebrate_AgainstAFirstRedFlagFromAnotherProcess_IsNeverJudgedByTheFlaggedRecord()
    {
        int[] callers = [1, 1, 1, 1];
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var team = await RaceTeam.StartAsync("celebrate", database, callers);
        await using var context = database.Open();
        var (celebrated, refused) = (0, 0);
        for (var round = 0; round < Repetitions.Races; round++)
        {
            var now = PrepareCelebrations(new EntityFrameworkStore<OutcomesDbContext>(context), round, callers.Length);
            var results = await team.RunAsync(round, now);

            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Accepted flag e{round}-flag"), results.Select(line => string.Join(' ', line.Split(' ')[..3])));
            var answers = results.ConvertAll(line => line.Split(' ')).Where(result => result[1] == "celebrate").ToList();
            Assert.Equal(callers.Length - 1, answers.Count);
            var history = await StoredHistory.ReadAsync(database);
            var flagged = history.Events.Single(stored => stored.Name == "RedFlagOpened" && stored.CauseRecord == string.Create(CultureInfo.InvariantCulture, $"0/e{round}-flag")).Position;
            foreach (var answer in answers)
            {
                var card = history.Events.SingleOrDefault(stored => stored.Record == $"0/{answer[2]}" && stored.Name == "SuccessCelebrated");
                Assert.Equal(answer[0] == "Accepted", card is not null);
                Assert.True(card is null || card.Position < flagged, $"{answer[2]} was celebrated after the flag.");
                Assert.True(card is not null || (answer[0], answer[3]) == ("Refused", "CEL001.held"), string.Join(' ', answer));
                _ = card is not null ? celebrated++ : refused++;
            }
        }

        (await StoredHistory.ReadAsync(database)).AssertWhole();
        AssertRaced(celebrated, refused);
    }

    // One episode for each caller, ready to be celebrated, and one for the flag, all of one client who has no record yet.
    private static DateTimeOffset PrepareCelebrations(EntityFrameworkStore<OutcomesDbContext> store, int round, int callers)
    {
        var clinic = new TestClinic(store: store);
        var client = string.Create(CultureInfo.InvariantCulture, $"c{round}");
        for (var number = 1; number < callers; number++)
        {
            clinic.OpenEpisode(string.Create(CultureInfo.InvariantCulture, $"e{round}-{number}-0"), client).Reach(EpisodeStage.Celebrating);
        }

        clinic.OpenEpisode(string.Create(CultureInfo.InvariantCulture, $"e{round}-flag"), client);
        return clinic.Now;
    }

    private static async Task OpenEpisodesAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var clinic = new TestClinic(store: new EntityFrameworkStore<OutcomesDbContext>(context));
        foreach (var (client, episode) in from client in new[] { 0, 1 } from episode in new[] { 0, 1 } select (client, episode))
        {
            var answer = clinic.Send(new OpenEpisode
            {
                Episode = new(string.Create(CultureInfo.InvariantCulture, $"e{client}-{episode}")),
                Client = new(string.Create(CultureInfo.InvariantCulture, $"c{client}")),
                Practitioner = new("pat"),
                Complaint = "low back complaint",
                PrimaryMeasure = new("ODI"),
                Chronicity = Chronicity.Chronic,
                At = clinic.Now,
                Actor = new("pat"),
                CommandId = new("open"),
            });
            Assert.True(answer.Accepted, $"{answer.Error}");
        }
    }

    private void AssertRaced(int first, int second)
    {
        output.WriteLine($"{first} times the one outcome, {second} times the other.");
        Assert.True(first > 0 && second > 0, $"No race took place: {first} times the one outcome, {second} times the other.");
    }
}
