using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>The answer to an erasure says whether anything is left of the destroyed keys.</summary>
public sealed class PurgedAnswerTests
{
    [Fact]
    public async Task Submit_EraseClientWhileSomebodyReads_SaysSoUntilTheyHaveDone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var context = database.Open();
        await using var reader = database.Open();
        var service = new OutcomeServiceFactory { Store = new EntityFrameworkStore<OutcomesDbContext>(context), MasterKeys = MasterKeyRing.Create() }.CreateService();
        var client = new ClientInCare("c1");
        foreach (var command in client.Commands)
        {
            Assert.Null((await service.SubmitAsync(command)).IsPurged);
        }

        await reader.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)reader.Database.GetDbConnection();
        await using (var transaction = connection.BeginTransaction(deferred: true))
        {
            await using var query = connection.CreateCommand();
            (query.Transaction, query.CommandText) = (transaction, "select count(*) from outcome_keys");
            await query.ExecuteScalarAsync();

            await AssertAnswerAsync(service, client, isRepeat: false, isPurged: false);
        }

        await AssertAnswerAsync(service, client, isRepeat: true, isPurged: true);
    }

    [Theory, EachDatabase]
    public async Task Submit_EraseClientInTheHostsTransaction_LeavesThePurgeToTheHost(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context, StoreMode.HostTransaction);
        var service = new OutcomeServiceFactory { Store = store, MasterKeys = MasterKeyRing.Create() }.CreateService();
        var client = new ClientInCare("c1");
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            foreach (var command in client.Commands)
            {
                Assert.True((await service.SubmitAsync(command)).Accepted);
            }

            await AssertAnswerAsync(service, client, isRepeat: false, isPurged: false);
            await transaction.CommitAsync();
        }

        Assert.True(await store.PurgeKeysAsync(CancellationToken.None));
    }

    private static async Task AssertAnswerAsync(OutcomeService service, ClientInCare client, bool isRepeat, bool isPurged)
    {
        var answer = await service.SubmitAsync(client.Erasure);
        Assert.Equal((AnswerOutcome.Accepted, isRepeat, (bool?)isPurged), (answer.Outcome, answer.IsRepeat, answer.IsPurged));
        Assert.Contains(isPurged ? "\"purged\":true" : "\"purged\":false", AnswerWriter.Write(answer), StringComparison.Ordinal);
    }
}
