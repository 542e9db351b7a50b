using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.HostTransactions;

/// <summary>Sealing, importing and rotating write within the host's transaction like commands: what is rolled back has not happened.</summary>
public sealed class HostUpkeepTests
{
    private static readonly string Former = MasterKeyRing.CreateLine("former");
    private static readonly string Next = MasterKeyRing.CreateLine("next");

    [Theory, EachDatabase]
    public async Task Seal_InTheHostsTransaction_IsThereOnceItIsCommitted(DatabaseKind kind)
    {
        await using var database = await PlayedAsync(kind);
        await using var host = new Host(database, masterKeys: MasterKeyRing.Parse(Former));
        var verifier = host.Factory.CreateVerifier();

        var lost = await InTransactionAsync(host, isCommitted: false, () => verifier.SealAsync(ClinicId.Default, new("office")));
        Assert.Equal(TamperingKind.SealBroken, Assert.Single((await verifier.VerifyAsync(new VerificationOptions { Seals = [lost.Seal!] })).Findings).Kind);
        var kept = await InTransactionAsync(host, isCommitted: true, () => verifier.SealAsync(ClinicId.Default, new("office")));

        Assert.True((await verifier.VerifyAsync(new VerificationOptions { Seals = [kept.Seal!] })).IsIntact);
        await IsRefusedOutsideAsync(() => verifier.SealAsync(ClinicId.Default, new("office")));
    }

    [Theory, EachDatabase]
    public async Task Import_InTheHostsTransaction_IsThereOnceItIsCommitted(DatabaseKind kind)
    {
        await using var database = await PlayedAsync(kind);
        await using var other = await kind.WithHostTablesAsync();
        await using var from = new Host(database, masterKeys: MasterKeyRing.Parse(Former));
        await using var host = new Host(other, masterKeys: MasterKeyRing.Parse(Former));
        using var file = new MemoryStream();
        await from.Factory.CreateTransfer().ExportAsync(file);
        var transfer = host.Factory.CreateTransfer();

        await IsRefusedOutsideAsync(ImportAsync);
        await InTransactionAsync(host, isCommitted: false, ImportAsync);
        Assert.Equal(0, await other.CountAsync("outcome_events"));
        var report = await InTransactionAsync(host, isCommitted: true, ImportAsync);

        Assert.Equal((3L, 0L), (report.Records, report.AlreadyThere));
        Assert.True((await host.Factory.CreateVerifier().VerifyAsync()) is { IsIntact: true, Events: 1 });

        Task<StoreTransferReport> ImportAsync()
        {
            file.Position = 0;
            return transfer.ImportAsync(file);
        }
    }

    [Theory, EachDatabase]
    public async Task Rotate_InTheHostsTransaction_IsDoneOnceItIsCommitted(DatabaseKind kind)
    {
        await using var database = await PlayedAsync(kind);
        await using var host = new Host(database, masterKeys: MasterKeyRing.Parse($"{Next}\n{Former}"));
        var rotation = host.Factory.CreateKeyRotation();

        await IsRefusedOutsideAsync(() => rotation.RunAsync());
        await InTransactionAsync(host, isCommitted: false, () => rotation.RunAsync());
        Assert.Equal(3, await database.CountAsync("outcome_keys where master_key = 'former'"));
        var report = await InTransactionAsync(host, isCommitted: true, () => rotation.RunAsync());

        Assert.Equal((3L, true), (report.Rewrapped, report.IsComplete));
        Assert.Equal(3, await database.CountAsync("outcome_keys where master_key = 'next'"));
        Assert.True(await host.Store.PurgeKeysAsync(CancellationToken.None)); // which does nothing within the transaction
    }

    private static async Task<TestDatabase> PlayedAsync(DatabaseKind kind)
    {
        var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database, masterKeys: MasterKeyRing.Parse(Former));
        Assert.True((await InTransactionAsync(host, isCommitted: true, () => host.Service.SubmitAsync(Clinic.Open("e1")))).Accepted);
        return database;
    }

    private static async Task<T> InTransactionAsync<T>(Host host, bool isCommitted, Func<Task<T>> work)
    {
        await using var transaction = await host.BeginAsync();
        var result = await work();
        await (isCommitted ? transaction.CommitAsync() : transaction.RollbackAsync());
        return result;
    }

    private static async Task IsRefusedOutsideAsync(Func<Task> work) =>
        Assert.Equal(ErrorCodes.TransactionMisused, (await Assert.ThrowsAsync<TherapyOutcomesException>(work)).Code);
}
