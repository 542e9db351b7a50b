using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.HostTransactions;

public sealed class HostTransactionTests
{
    [Theory, EachDatabase]
    public async Task Commit_HostsRowAndCommand_KeepsBoth(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using (var host = new Host(database))
        {
            await using var transaction = await host.BeginAsync();
            await host.SaveAppointmentAsync("blue");
            Assert.True((await host.Service.SubmitAsync(Clinic.Open("e1"))).Accepted);
            await transaction.CommitAsync();
        }

        await using var later = new Host(database);
        Assert.Equal("blue", (await later.Context.Appointments.SingleAsync()).Room);
        Assert.NotEmpty(await later.Store.VersionsAsync(Made.E1));
    }

    [Theory, EachDatabase]
    public async Task Rollback_HostsRowAndCommand_KeepsNeither(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using (var host = new Host(database))
        {
            await using var transaction = await host.BeginAsync();
            await host.SaveAppointmentAsync("blue");
            Assert.True((await host.Service.SubmitAsync(Clinic.Open("e1"))).Accepted);
            await transaction.RollbackAsync();
        }

        foreach (var table in (string[])["outcome_events", "outcome_records", "outcome_keys"])
        {
            Assert.Equal(0, await database.CountAsync(table));
        }

        await using var later = new Host(database);
        Assert.Empty(await later.Context.Appointments.ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Submit_SecondCommandInOneTransaction_SeesTheFirst(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database);
        await using var transaction = await host.BeginAsync();

        var opened = await host.Service.SubmitAsync(Clinic.Open("e1"));
        var scored = await host.Service.SubmitAsync(Clinic.Score("e1", 44));
        var again = await host.Service.SubmitAsync(Clinic.Score("e1", 44));
        await transaction.CommitAsync();

        Assert.True(opened.Accepted);
        Assert.True(scored.Accepted);
        Assert.True(scored.Version > opened.Version);
        Assert.True(again.IsRepeat);
        Assert.Equal(scored.Version, (await host.Store.VersionsAsync(Made.E1)).Count);
    }

    [Theory, EachDatabase]
    public async Task Read_ByOthersBeforeTheCommit_ShowsNothing(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database);
        await using var other = new Host(database);
        await using var transaction = await host.BeginAsync();
        await host.Service.SubmitAsync(Clinic.Open("e1"));

        Assert.Empty(await other.Store.VersionsAsync(Made.E1));

        await transaction.CommitAsync();
        Assert.NotEmpty(await other.Store.VersionsAsync(Made.E1));
    }
}
