using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Mapping;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>SQLite: a writing transaction locks the whole database, so no row needs a lock of its own.</summary>
internal sealed partial class SqliteDialect : SqlDialect
{
    // https://www.sqlite.org/rescode.html
    private const int Error = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public override string Provider => "Microsoft.EntityFrameworkCore.Sqlite";

    public override string ScriptName => "sqlite.sql";

    public override ColumnTypes Types => ColumnTypes.Sqlite;

    public override bool LocksRows => false;

    public override (string Hint, string Suffix) SharedLock => ("", "");

    public override (string Hint, string Suffix) UpdateLock => ("", "");

    // The plus keeps SQLite from reading a whole clinic in the order of the primary key, only to find that hardly any row is wanted.
    // https://www.sqlite.org/optoverview.html#uplus
    public override string OrderByKindAndId(StoreTable records) => $"+{records["Kind"]}, +{records["Id"]}";

    public override bool TakesAnyValue => true;

    // https://www.sqlite.org/pragma.html#pragma_secure_delete
    public override string OverwriteFreed => "pragma secure_delete = on";

    public override string RowNumber => "rowid";

    // What freed bytes held is overwritten by the write that frees them. The log is the only other place, and the answer begins with 1 if
    // somebody is in the way.
    public override KeyPurge Purge(StoreTable keys) => new(Mark: null, Work: [], _ => new Statement("pragma wal_checkpoint(truncate)"));

    public override string IsPlain(ImmutableArray<StoreColumn> place, ImmutableArray<string> names) => string.Join(
        " and ", place.Select((column, index) => ColumnTypes.IsText(column.Kind) ? IsPlainText(names[index]) : IsPlainNumber(column.Kind, names[index])));

    public override string AndIsPlainText(string column) => $" and {IsPlainText(column)}";

    public override FeedOrder Feed(StoreTable events) => new([events[StoreColumns.Position]], ["@position"], Order: "0", Condition: "");

    public override string Claim(StoreTable records, string condition, string order) =>
        $"update {records} set {records["LeaseOwner"]} = @owner, {records["LeaseUntilMs"]} = @until "
        + $"where rowid in (select rowid from {records} where {condition} and {IsFree(records)} "
        + $"order by {order}{Page}) returning {records.List(StoreColumns.Summary)}";

    public override DatabaseFault Classify(DbException exception) => CodeOf(exception) switch
    {
        Error when exception.Message.Contains("no such table", StringComparison.Ordinal) => DatabaseFault.TableMissing,
        Error when exception.Message.Contains("no such column", StringComparison.Ordinal) || exception.Message.Contains("has no column", StringComparison.Ordinal) => DatabaseFault.TableMissing,
        Busy or Locked => DatabaseFault.Locked,
        ReadOnly => DatabaseFault.ReadOnly,
        Full => DatabaseFault.Full,
        InputOutput => DatabaseFault.Full,
        Corrupt => DatabaseFault.Unreadable,
        CannotOpen or NotADatabase => DatabaseFault.Unreachable,
        _ => DatabaseFault.Other,
    };

    // The plus keeps SQLite from seeking by this range instead of going on after the former page.
    private static string IsPlainNumber(ColumnKind kind, string column) =>
        kind == ColumnKind.Large ? $"typeof({column}) = 'integer'" : $"typeof({column}) = 'integer' and +{column} between {short.MinValue} and {short.MaxValue}";

    // A text that the driver would read as another one, because it isn't ASCII or has a null character in it, can't be compared with what was read.
    private static string IsPlainText(string column) =>
        $"typeof({column}) = 'text' and length({column}) = length(cast({column} as blob)) and {column} not glob '*[^ -~]*'";

    // The type of the driver's exception is not known to this package, and its ErrorCode is the same for all; the code is in its message.
    private static int CodeOf(DbException exception) =>
        Code().Match(exception.Message) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) & 0xFF : 0;

    [GeneratedRegex(@"^SQLite Error (\d+):")]
    private static partial Regex Code();
}
