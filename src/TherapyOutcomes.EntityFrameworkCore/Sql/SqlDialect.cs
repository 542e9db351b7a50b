using System.Collections.Immutable;
using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Mapping;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>What differs from database to database: types, locks, pages and errors.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal abstract class SqlDialect
{
    private static readonly SqlDialect[] Known = [new SqliteDialect(), new PostgreSqlDialect(), new SqlServerDialect()];

    /// <summary>The name of the provider that EF Core reports.</summary>
    public abstract string Provider { get; }

    /// <summary>The name of the script that creates the tables.</summary>
    public abstract string ScriptName { get; }

    public abstract ColumnTypes Types { get; }

    /// <summary>The collation that compares texts byte by byte: that of the columns or, where they need none, SQLite's default.</summary>
    public string ExactCollation => Types.Collation ?? "BINARY";

    /// <summary>The type of a transaction's id and the expression for the current one; null if the database has none that orders commits.</summary>
    public virtual (string Name, string Current)? TransactionIdType => null;

    /// <summary>The id of the transaction that an event counts to: the current one, or that of the event before if it is later. Null if the database has none.</summary>
    public virtual string? TransactionIdOf(StoreTable events) => null;

    /// <summary>The type of a column that the database fills with a number that grows with every write; null if it needs none to order events.</summary>
    public virtual string? RowVersionType => null;

    /// <summary>Makes every event one of a transaction that has ended; null if the database has no ids of transactions that order commits.</summary>
    public virtual string? Settle(StoreTable events) => null;

    /// <summary>
    /// True if all that an append writes can be sent at once, because a row that is there already makes an insert write nothing; false if
    /// the versions must be checked first.
    /// </summary>
    public virtual bool InsertsCanSkip => true;

    /// <summary>True if a record that has no row must get one before it can be locked; false if a transaction locks the whole database.</summary>
    public abstract bool LocksRows { get; }

    /// <summary>What follows the name of a table whose rows are read with a lock that keeps them from changing, and what ends the statement.</summary>
    public abstract (string Hint, string Suffix) SharedLock { get; }

    /// <summary>What follows the name of a table whose rows are read in order to be changed, and what ends the statement.</summary>
    public abstract (string Hint, string Suffix) UpdateLock { get; }

    /// <summary>What ends an insert that must write nothing if the row is there already.</summary>
    public virtual string OnConflictSkip => " on conflict do nothing";

    /// <summary>Begins a part of the host's transaction that can be undone.</summary>
    public virtual string BeginPart => "savepoint therapy_outcomes";

    /// <summary>Undoes the part.</summary>
    public virtual string UndoPart => "rollback to savepoint therapy_outcomes";

    /// <summary>Ends the part; null if it needs no end.</summary>
    public virtual string? EndPart => "release savepoint therapy_outcomes";

    /// <summary>Ends an ordered list after <c>@size</c> rows.</summary>
    public virtual string Page => " limit @size";

    /// <summary>
    /// True if the database keeps statements with the connection in the driver's pool, so that preparing one again costs nothing; otherwise, false.
    /// </summary>
    /// <param name="connectionString">The connection string.</param>
    public virtual bool KeepsStatements(string connectionString) => false;

    /// <summary>Orders summaries that an index of another order finds by kind and id.</summary>
    public virtual string OrderByKindAndId(StoreTable records) => $"{records["Kind"]}, {records["Id"]}";

    /// <summary>True if the database takes any value in any column, so that only a look at it tells whether it is of the column's type.</summary>
    public virtual bool TakesAnyValue => false;

    /// <summary>Makes the connection overwrite what its writes free; null if the database has no such setting.</summary>
    public virtual string? OverwriteFreed => null;

    /// <summary>What removes what former keys left outside the rows; null if the store can't reach it.</summary>
    public virtual KeyPurge? Purge(StoreTable keys) => null;

    /// <summary>How events are ordered in a feed.</summary>
    public abstract FeedOrder Feed(StoreTable events);

    /// <summary>
    /// True if a statement can take lists of values as rows (<see cref="Rows"/>), and pass over rows that somebody else has locked; otherwise, false.
    /// </summary>
    public virtual bool TakesLists => false;

    /// <summary>The rows <c>n</c> of parameters that are lists, which have a <c>place</c>. Only where a statement can take lists.</summary>
    /// <param name="names">The names of the columns, which are those of the parameters without the <c>@</c>.</param>
    public virtual string Rows(IEnumerable<string> names) => throw new NotSupportedException();

    /// <summary>Inserts rows of version 0 for those of several records that have none. Only where a statement can take lists.</summary>
    public virtual string EnsureAll(StoreTable records) => throw new NotSupportedException();

    /// <summary>
    /// The id of the transaction that an event of the row <c>n</c> counts to: the current one, or that of the record's event of the version <c>base</c> if it
    /// is later. Null if the database has none.
    /// </summary>
    public virtual string? TransactionIdAfterBase(StoreTable events) => null;

    /// <summary>The condition that a row comes after another one, or is that one.</summary>
    /// <param name="columns">The columns, in the order in which they are compared.</param>
    /// <param name="comparison">How the last of them compares: <c>&gt;</c> or <c>&gt;=</c>.</param>
    /// <param name="values">The values of the other row.</param>
    public virtual string Follows(ImmutableArray<string> columns, string comparison, ImmutableArray<string> values) =>
        $"({string.Join(", ", columns)}) {comparison} ({string.Join(", ", values)})";

    /// <summary>The condition that a row's key is one that can be told and compared; null if every key is.</summary>
    public virtual string? IsPlain(ImmutableArray<StoreColumn> place, ImmutableArray<string> names) => null;

    /// <summary>The condition, beginning with <c>and</c>, that a column holds a text that can be told and compared; empty if every value is.</summary>
    public virtual string AndIsPlainText(string column) => "";

    /// <summary>The number of a row where <see cref="IsPlain"/> is a condition.</summary>
    public virtual string RowNumber => "";

    /// <summary>Leases the first summaries that fulfil a condition and that nobody else has leased, and returns them.</summary>
    /// <param name="records">The table.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="order">The columns that order the summaries.</param>
    public abstract string Claim(StoreTable records, string condition, string order);

    /// <summary>Inserts a row of version 0 for a record that has none, so that it can be locked.</summary>
    public virtual string Ensure(StoreTable records) =>
        $"insert into {records} ({Nothing(records).Columns}) values ({Nothing(records).Values}){OnConflictSkip}";

    /// <summary>Tells what an exception of the database means.</summary>
    public abstract DatabaseFault Classify(DbException exception);

    /// <exception cref="TherapyOutcomesException">TO3008: the provider is not known.</exception>
    public static SqlDialect For(string? providerName) => Array.Find(Known, dialect => dialect.Provider == providerName)
        ?? throw new TherapyOutcomesException(
            ErrorCodes.ModelUnsuitable,
            $"The store does not know the provider {providerName ?? "(none)"}. Use one of {string.Join(", ", Known.Select(dialect => dialect.Provider))}.");

    /// <summary>The columns and values of a row of version 0, which no read and no list shows.</summary>
    protected static (string Columns, string Values) Nothing(StoreTable records) => (
        $"{records["Clinic"]}, {records["Kind"]}, {records["Id"]}, {records["Version"]}, {records["IsHeld"]}, {records["EvaluatedMs"]}, {records["Basis"]}",
        "@clinic, @kind, @id, 0, @no, 0, ''");

    /// <summary>The condition of a summary that nobody else has leased.</summary>
    protected static string IsFree(StoreTable records) =>
        $"{records["Version"]} > 0 "
        + $"and ({records["LeaseUntilMs"]} is null or {records["LeaseUntilMs"]} <= @now or {records["LeaseUntilMs"]} > @ahead or {records["LeaseOwner"]} = @owner)";
}
