using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.HostTransactions;

/// <summary>A batch that is canceled or fails half-way leaves nothing in the host's transaction, which the host may still commit.</summary>
public sealed class HostCancellationTests
{
    [Theory, EachDatabase]
    public async Task Append_CanceledHalfWay_LeavesOnlyTheHostsRow(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database);
        await SlowDownSecondEventAsync(database, kind);
        using var source = new CancellationTokenSource();
        await using (var transaction = await host.BeginAsync())
        {
            CancelAtSecondEvent(host, kind, source);
            await host.SaveAppointmentAsync("blue");

            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => host.Store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1", count: 3)), source.Token).AsTask());

            await host.SaveAppointmentAsync("green");
            await transaction.CommitAsync();
        }

        Assert.Equal(2, await host.Context.Appointments.CountAsync());
        Assert.Equal(0, await database.CountAsync("outcome_events"));
        Assert.Equal(0, await database.CountAsync("outcome_records"));
    }

    private static Task SlowDownSecondEventAsync(TestDatabase database, DatabaseKind kind) => database.ExecuteAsync(kind == DatabaseKind.Sqlite
        ? "create trigger second before insert on outcome_events when new.version = 2 begin select cancel(); end"
        : """
        create function slow() returns trigger language plpgsql as 'begin if new.version = 2 then perform pg_sleep(20); end if; return new; end';
        create trigger second before insert on outcome_events for each row execute function slow();
        """);

    private static void CancelAtSecondEvent(Host host, DatabaseKind kind, CancellationTokenSource source)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            ((SqliteConnection)host.Context.Database.GetDbConnection()).CreateFunction("cancel", () =>
            {
                source.Cancel();
                return 1;
            });
        }
        else
        {
            source.CancelAfter(TimeSpan.FromMilliseconds(300));
        }
    }
}
