using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.HostTransactions;

/// <summary>A conflict within the host's transaction undoes what the batch wrote, and nothing else.</summary>
public sealed class HostConflictTests
{
    [Theory, EachDatabase]
    public async Task Append_Conflict_CannotBeRetriedAndLeavesTheHostsRow(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database);
        await AppendAsync(host, Made.Batch(Made.Append(Made.E1, 0, "m1")));

        await using (var transaction = await host.BeginAsync())
        {
            await host.SaveAppointmentAsync("blue");
            var batch = Made.Batch(Made.Append(Made.E2, 0, "m2"), Made.Append(Made.E1, 0, "m2")) with { NewKeys = [Made.Key(Made.E2)] };
            var conflict = Assert.IsType<AppendResult.Conflict>(await host.Store.AppendAsync(batch));
            Assert.Equal((Made.E1, 0L, 1L, false), (conflict.Key, conflict.Expected, conflict.Actual, conflict.CanRetry));
            await host.SaveAppointmentAsync("green");
            await transaction.CommitAsync();
        }

        Assert.Equal(["blue", "green"], await host.Context.Appointments.OrderBy(row => row.Id).Select(row => row.Room).ToListAsync());
        Assert.Empty(await host.Store.VersionsAsync(Made.E2));
        Assert.Equal(1, await database.CountAsync("outcome_events"));
        Assert.Equal(1, await database.CountAsync("outcome_records"));
        Assert.Equal(0, await database.CountAsync("outcome_keys"));
    }

    [Theory, EachDatabase]
    public async Task Append_ConflictThenRollback_LeavesNothing(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database);
        await AppendAsync(host, Made.Batch(Made.Append(Made.E1, 0, "m1")));

        await using (var transaction = await host.BeginAsync())
        {
            await host.SaveAppointmentAsync("blue");
            Assert.IsType<AppendResult.Conflict>(await host.Store.AppendAsync(Made.Batch(Made.Append(Made.E2, 0, "m2")) with { Assertions = [new(Made.E1, 0)] }));
            await transaction.RollbackAsync();
        }

        Assert.Equal(0, await host.Context.Appointments.CountAsync());
        Assert.Equal([1], await host.Store.VersionsAsync(Made.E1));
        Assert.Equal(1, await database.CountAsync("outcome_records"));
    }

    [Theory, EachDatabase]
    public async Task Append_AfterAConflictInTheSameTransaction_IsWritten(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database);
        await AppendAsync(host, Made.Batch(Made.Append(Made.E1, 0, "m1")));

        await using (var transaction = await host.BeginAsync())
        {
            Assert.IsType<AppendResult.Conflict>(await host.Store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m2"))));
            Assert.IsType<AppendResult.Duplicate>(await host.Store.AppendAsync(Made.Batch(Made.Append(Made.E1, 1, "m1"))));
            Assert.IsType<AppendResult.Appended>(await host.Store.AppendAsync(Made.Batch(Made.Append(Made.E1, 1, "m2"))));
            await transaction.CommitAsync();
        }

        Assert.Equal([1, 2], await host.Store.VersionsAsync(Made.E1));
    }

    /// <summary>Another writer is faster between the library's reading and its writing: the answer is Busy, and the host decides.</summary>
    [Theory, EachDatabase]
    public async Task Submit_AnotherWriterIsFaster_AnswersBusyAndKeepsTheHostsRow(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database);
        await using (var first = await host.BeginAsync())
        {
            await host.Service.SubmitAsync(Clinic.Open("e1"));
            await host.Service.SubmitAsync(Clinic.Score("e1", 44));
            await first.CommitAsync();
        }

        await using (var transaction = await host.BeginAsync())
        {
            var service = new OutcomeServiceFactory { Store = new OvertakenStore(host.Store, Made.E1), Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService();
            await host.SaveAppointmentAsync("blue");
            var answer = await service.SubmitAsync(Clinic.Score("e1", 40));

            Assert.Equal(AnswerOutcome.Busy, answer.Outcome);
            Assert.True(answer.IsRetryable);
            await transaction.CommitAsync();
        }

        Assert.Equal(1, await host.Context.Appointments.CountAsync());
    }

    private static async Task AppendAsync(Host host, AppendBatch batch)
    {
        await using var transaction = await host.BeginAsync();
        Assert.IsType<AppendResult.Appended>(await host.Store.AppendAsync(batch));
        await transaction.CommitAsync();
    }
}
