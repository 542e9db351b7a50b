using System.Data.Common;
using System.Text.RegularExpressions;
using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Mapping;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>PostgreSQL: rows are locked one by one, and what an append writes is sent at once.</summary>
internal sealed partial class PostgreSqlDialect : SqlDialect
{
    public override string Provider => "Npgsql.EntityFrameworkCore.PostgreSQL";

    public override string ScriptName => "postgresql.sql";

    public override ColumnTypes Types => ColumnTypes.PostgreSql;

    public override (string Name, string Current)? TransactionIdType => ("xid8", "pg_current_xact_id()");

    public override string Settle(StoreTable events) =>
        $"update {events} set {events[StoreColumns.TransactionId]} = (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text::xid8 "
        + $"where {events[StoreColumns.TransactionId]} >= pg_snapshot_xmin(pg_current_snapshot())";

    // A transaction may have begun before one that has ended, and then add to a record of that one. Its event must not come before.
    public override string TransactionIdOf(StoreTable events) =>
        $"greatest(pg_current_xact_id(), (select {events[StoreColumns.TransactionId]} from {events} where {events.ByKey} and {events["Version"]} = @version - 1))";

    // A statement does not see its own rows, so all events of a record look at the one that was there before.
    public override string TransactionIdAfterBase(StoreTable events) =>
        $"greatest(pg_current_xact_id(), (select {events[StoreColumns.TransactionId]} from {events} where {events.ByKeyOfRow} and {events["Version"]} = n.base))";

    // https://www.postgresql.org/docs/15/functions-info.html#FUNCTIONS-PG-SNAPSHOT
    public override FeedOrder Feed(StoreTable events) => new(
        [events[StoreColumns.TransactionId], events[StoreColumns.Position]],
        ["@order::text::xid8", "@position"],
        $"{events[StoreColumns.TransactionId]}::text::bigint",
        $" and {events[StoreColumns.TransactionId]} < pg_snapshot_xmin(pg_current_snapshot())")
    {
        IsAhead = $"{events[StoreColumns.TransactionId]} >= pg_snapshot_xmax(pg_current_snapshot())",
    };

    public override bool LocksRows => true;

    public override (string Hint, string Suffix) SharedLock => ("", " for share");

    public override (string Hint, string Suffix) UpdateLock => ("", " for no key update");

    public override bool TakesLists => true;

    public override string Rows(IEnumerable<string> names) =>
        $"unnest({string.Join(", ", names.Select(name => $"@{name}"))}) with ordinality as n ({string.Join(", ", names)}, place)";

    public override string EnsureAll(StoreTable records)
    {
        var (columns, values) = Nothing(records);
        return $"insert into {records} ({columns}) select {values.Replace("@", "n.", StringComparison.Ordinal)} "
            + $"from {Rows(["clinic", "kind", "id", "no"])} order by n.place{OnConflictSkip}";
    }

    // Whoever puts a pooler between that lends its connections for one transaction tells the driver not to reset them. What is prepared on
    // one of them may not be there on the next. A driver that shares its connections among callers prepares nothing.
    public override bool KeepsStatements(string connectionString) => !Lending().IsMatch(connectionString);

    // A plain vacuum leaves copies of rows in the free space of pages, so the table is written anew, unless it is in use. What a snapshot can still
    // see is copied, too; a plain vacuum then counts it.
    public override KeyPurge Purge(StoreTable keys)
    {
        var table = $"'{keys.Name.Replace("'", "''", StringComparison.Ordinal)}'::regclass";
        return new KeyPurge(
            $"select pg_relation_filenode({table})::bigint",
            [$"vacuum (full, skip_locked) {keys}", $"vacuum (skip_locked) {keys}"],
            mark => new Statement(
                $"select case when pg_relation_filenode({table})::bigint = @mark or current_setting('track_counts') <> 'on' then 1 else pg_stat_get_dead_tuples({table}) end",
                Arg.Large("@mark", mark)));
    }

    public override string Claim(StoreTable records, string condition, string order)
    {
        var key = $"({records["Clinic"]}, {records["Kind"]}, {records["Id"]})";
        return $"update {records} set {records["LeaseOwner"]} = @owner, {records["LeaseUntilMs"]} = @until "
            + $"where {key} in (select {key[1..^1]} from {records} where {condition} and {IsFree(records)} "
            + $"order by {order}{Page} for update skip locked) returning {records.List(StoreColumns.Summary)}";
    }

    // https://www.postgresql.org/docs/15/errcodes-appendix.html
    public override DatabaseFault Classify(DbException exception) => exception.SqlState switch
    {
        "42P01" or "42703" or "3F000" => DatabaseFault.TableMissing,
        "40001" or "40P01" => DatabaseFault.Deadlock,
        "25P02" => DatabaseFault.TransactionFailed,
        "55P03" or "57014" => DatabaseFault.Locked,
        "25006" => DatabaseFault.ReadOnly,
        "42501" => DatabaseFault.Forbidden,
        "53100" or "53200" => DatabaseFault.Full,
        "XX001" or "XX002" => DatabaseFault.Unreadable,
        "3D000" or "28P01" or "28000" or "57P01" or "57P02" or "57P03" or "53300" => DatabaseFault.Unreachable,
        { } state when state.StartsWith("08", StringComparison.Ordinal) => DatabaseFault.Unreachable,
        null when exception.InnerException is TimeoutException => DatabaseFault.Locked,
        null => DatabaseFault.Unreachable,
        _ => DatabaseFault.Other,
    };

    [GeneratedRegex(@"(No\s*Reset\s*On\s*Close|Multiplexing)\s*=\s*(true|1|yes|on)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Lending();
}
