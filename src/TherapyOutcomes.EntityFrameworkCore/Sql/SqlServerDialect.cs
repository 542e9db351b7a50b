using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Mapping;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>SQL Server: locks are hints, and an insert can't skip a row that is there already, so versions are checked before anything is written.</summary>
internal sealed class SqlServerDialect : SqlDialect
{
    public override string Provider => "Microsoft.EntityFrameworkCore.SqlServer";

    public override string ScriptName => "sqlserver.sql";

    public override ColumnTypes Types => ColumnTypes.SqlServer;

    public override bool InsertsCanSkip => false;

    public override bool LocksRows => true;

    public override (string Hint, string Suffix) SharedLock => (" with (holdlock, rowlock)", "");

    public override (string Hint, string Suffix) UpdateLock => (" with (updlock, holdlock, rowlock)", "");

    public override string OnConflictSkip => "";

    public override string BeginPart => "save transaction therapy_outcomes";

    public override string UndoPart => "rollback transaction therapy_outcomes";

    public override string? EndPart => null;

    public override string Page => " offset 0 rows fetch next @size rows only";

    // There are no rows as values. The first comparison is implied by the rest, and shows the index where to begin.
    public override string Follows(ImmutableArray<string> columns, string comparison, ImmutableArray<string> values)
    {
        var later = $"{columns[^1]} {comparison} {values[^1]}";
        for (var index = columns.Length - 2; index >= 0; index--)
        {
            later = $"({columns[index]} > {values[index]} or ({columns[index]} = {values[index]} and {later}))";
        }

        return $"{columns[0]} >= {values[0]} and {later}";
    }

    public override string Ensure(StoreTable records) =>
        $"insert into {records} ({Nothing(records).Columns}) select {Nothing(records).Values} "
        + $"where not exists (select 1 from {records}{UpdateLock.Hint} where {records.ByKey})";

    public override string RowVersionType => "rowversion";

    // https://learn.microsoft.com/sql/t-sql/functions/min-active-rowversion-transact-sql
    public override FeedOrder Feed(StoreTable events) => new(
        [events[StoreColumns.RowVersion], events[StoreColumns.Position]],
        ["convert(binary(8), @order)", "@position"],
        $"convert(bigint, {events[StoreColumns.RowVersion]})",
        $" and {events[StoreColumns.RowVersion]} < min_active_rowversion()");

    public override string Claim(StoreTable records, string condition, string order) =>
        $"with due as (select top (@size) * from {records} with (updlock, rowlock, readpast) where {condition} and {IsFree(records)} "
        + $"order by {order}) "
        + $"update due set {records["LeaseOwner"]} = @owner, {records["LeaseUntilMs"]} = @until "
        + $"output {string.Join(", ", StoreColumns.Summary.Select(column => $"inserted.{records[column.Property]}"))}";

    // The driver keeps the number of its first error here; the exception's type is not known to this package.
    // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    public override DatabaseFault Classify(DbException exception) => Convert.ToInt32(exception.Data["HelpLink.EvtID"] ?? 0, CultureInfo.InvariantCulture) switch
    {
        208 or 207 or 2760 => DatabaseFault.TableMissing,
        1205 or 3960 => DatabaseFault.Deadlock,
        2601 or 2627 => DatabaseFault.Exists,
        -2 or 1222 => DatabaseFault.Locked,
        3906 or 229 => DatabaseFault.ReadOnly,
        1105 or 9002 => DatabaseFault.Full,
        823 or 824 or 825 => DatabaseFault.Unreadable,
        -1 or 2 or 53 or 4060 or 18456 or 233 or 10054 or 10060 or 40613 => DatabaseFault.Unreachable,
        _ => DatabaseFault.Other,
    };
}
