using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Feeds;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Feeds;

/// <summary>A database is restored from a copy while somebody follows it. Once it is adopted, they notice, and start again.</summary>
public sealed class RestoredFeedTests
{
    [PostgreSqlFact]
    public async Task Read_DatabaseCopiedByItsServer_AsksToStartAgain()
    {
        var (original, copy) = ($"t{Guid.CreateVersion7():N}", $"t{Guid.CreateVersion7():N}");
        await OnServerAsync($"create database {original}");
        try
        {
            await FollowAsync(PostgreSql(original), PostgreSql(copy), () => OnServerAsync($"create database {copy} template {original}"));
        }
        finally
        {
            await OnServerAsync($"drop database {original}");
            await OnServerAsync($"drop database if exists {copy}");
        }
    }

    [Fact]
    public async Task Read_FileThatWasCopied_AsksToStartAgain()
    {
        await using var original = new SqliteTestDatabase();
        await using var copy = new SqliteTestDatabase();

        // The log is part of the database.
        await FollowAsync(original.OptionsOf<OutcomesDbContext>(), copy.OptionsOf<OutcomesDbContext>(), () =>
        {
            foreach (var end in (string[])["", "-wal"])
            {
                if (File.Exists(original.FilePath + end))
                {
                    File.Copy(original.FilePath + end, copy.FilePath + end);
                }
            }

            return Task.CompletedTask;
        });
    }

    private static async Task FollowAsync(DbContextOptions<OutcomesDbContext> original, DbContextOptions<OutcomesDbContext> copy, Func<Task> copyAsync)
    {
        string beforeTheCopy;
        await using (var context = new OutcomesDbContext(original))
        {
            await OutcomeSchema.CreateAsync(context);
            await SubmitAsync(context, "e1");
            beforeTheCopy = (await SettledAsync(context, after: null, 1)).Position;
        }

        await copyAsync();
        string afterTheCopy;
        await using (var context = new OutcomesDbContext(original))
        {
            await SubmitAsync(context, "lost");
            afterTheCopy = (await SettledAsync(context, beforeTheCopy, 1)).Position;
        }

        await using var restored = new OutcomesDbContext(copy);
        await OutcomeSchema.AdoptAsync(restored);
        await SubmitAsync(restored, "e2");
        foreach (var former in (string[])[beforeTheCopy, afterTheCopy])
        {
            var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => Factory(restored).CreateFeed().ReadAsync(new EventFeedRequest { After = former }));
            Assert.Equal(ErrorCodes.FeedReplaced, thrown.Code);
        }

        var again = await SettledAsync(restored, after: null, 2);
        Assert.Equal(["e1", "e2"], again.Events.Select(recorded => recorded.Metadata.Record.Id));

        // Whoever still follows the original is not disturbed.
        await using var left = new OutcomesDbContext(original);
        Assert.Equal(afterTheCopy, (await Factory(left).CreateFeed().ReadAsync(new EventFeedRequest { After = afterTheCopy })).Position);
        ClearPools(left, restored);
    }

    private static async Task SubmitAsync(OutcomesDbContext context, string episode)
    {
        Assert.True((await Factory(context).CreateService().SubmitAsync(Clinic.Open(episode))).Accepted);
        ClearPools(context);
    }

    private static OutcomeServiceFactory Factory(OutcomesDbContext context) => new() { Store = new EntityFrameworkStore<OutcomesDbContext>(context), Time = new ClinicClock(), MasterKeys = TestKeys.Ring };

    // Other tests have transactions open on the same server, and hold the feed back.
    private static async Task<EventFeedPage> SettledAsync(OutcomesDbContext context, string? after, int count)
    {
        for (var attempt = 0; ; attempt++)
        {
            var page = await Factory(context).CreateFeed().ReadAsync(new EventFeedRequest { After = after });
            if (page.Events.Length >= count || attempt == 2_000)
            {
                ClearPools(context);
                return page;
            }

            await Task.Delay(10);
        }
    }

    // A database with a connection can't be copied or dropped.
    private static void ClearPools(params OutcomesDbContext[] contexts)
    {
        foreach (var context in contexts)
        {
            switch (context.Database.GetDbConnection())
            {
                case NpgsqlConnection connection:
                    NpgsqlConnection.ClearPool(connection);
                    break;
                case SqliteConnection connection:
                    SqliteConnection.ClearPool(connection);
                    break;
            }
        }
    }

    private static DbContextOptions<OutcomesDbContext> PostgreSql(string database) =>
        new DbContextOptionsBuilder<OutcomesDbContext>().UseNpgsql(new NpgsqlConnectionStringBuilder(PostgreSqlServer.Address) { Database = database }.ConnectionString).Options;

    private static async Task OnServerAsync(string text)
    {
        await using var connection = new NpgsqlConnection(PostgreSqlServer.Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
