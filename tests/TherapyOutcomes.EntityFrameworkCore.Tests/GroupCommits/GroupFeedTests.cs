using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.GroupCommits;

/// <summary>A feed orders events by transaction, so none of a record may count to an earlier transaction than the one before it.</summary>
public sealed class GroupFeedTests
{
    [PostgreSqlFact]
    public async Task Append_RecordOfALaterTransaction_AllItsEventsCountToThatOne()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var held = new HeldStore(database);
        await held.Store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1")));

        // As if it had been written by a transaction that began after the one to come, and ended before it.
        await database.ExecuteAsync("update outcome_events set xid = (xid::text::bigint + 1000000)::text::xid8");

        await held.AppendTogetherAsync(
            Made.Batch(Made.Append(Made.E1, 1, "m2", count: 2)), Made.Batch(Made.Append(Made.E2, 0, "m1")), Made.Batch(Made.Append(Made.E1, 3, "m3")));

        Assert.Equal(2, held.Created - 1);
        Assert.Equal(1, await database.CountAsync("(select distinct xid from outcome_events where id = 'e1') as e"));
        Assert.Equal(0, await database.CountAsync("outcome_events where id = 'e2' and xid <> pg_snapshot_xmax(pg_current_snapshot()) and xid > pg_snapshot_xmax(pg_current_snapshot())"));
        Assert.Equal(4, await database.CountAsync(
            "(select version, row_number() over (order by xid, position) as place from outcome_events where id = 'e1') as e where version = place"));
    }
}
