using System.Collections.Immutable;
using TherapyOutcomes.EntityFrameworkCore.Mapping;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>
/// The statements that lock, read and write the rows of several batches. Where the database takes lists, they pass over records that somebody else has
/// locked, and seek in the unique indexes whatever the database knows about its tables.
/// </summary>
internal sealed class GroupStatements
{
    private const string KeyOfRow = "n.clinic, n.kind, n.id";

    private static readonly ImmutableArray<StoreColumn> Key = [StoreColumns.Clinic, StoreColumns.Kind, StoreColumns.Id];
    private static readonly ImmutableArray<StoreColumn> Content = [.. StoreColumns.Summary.Except(Key)];

    private readonly SqlDialect _dialect;
    private readonly RowsStatement _ensure;
    private readonly RowsStatement _share;
    private readonly RowsStatement _lock;
    private readonly RowsStatement _commands;
    private readonly RowsStatement _insert;
    private readonly RowsStatement _replace;
    private readonly string _isKeyed;

    public GroupStatements(StoreTables tables, SqlDialect dialect)
    {
        var (events, records) = (tables.Events, tables.Records);
        _dialect = dialect;
        _ensure = new RowsStatement(dialect.Ensure(records), dialect.TakesLists ? dialect.EnsureAll(records) : null);
        _share = Locks(records, dialect, dialect.SharedLock);
        _lock = Locks(records, dialect, dialect.UpdateLock);
        _commands = Commands(events, dialect);
        _insert = Inserts(events, dialect);
        _replace = Replaces(records, dialect);
        _isKeyed = $"select {tables.Keys.List(Key)} from {tables.Keys} where {tables.Keys.ByKey}";
    }

    /// <summary>Inserts rows of version 0 for those of some records that have none.</summary>
    public IEnumerable<Statement> Ensure(IReadOnlyList<RecordKey> keys) => Of(_ensure, keys, key => Arg.Key(key, Arg.Flag("@no", value: false)));

    /// <summary>Makes sure that only this transaction changes some records before it ends. Returns the key and the version of each that is there.</summary>
    public IEnumerable<Statement> Lock(IReadOnlyList<RecordKey> keys) => Of(_lock, keys, key => Arg.Key(key));

    /// <summary>Makes sure that some records don't change before the transaction ends. Returns the key and the version of each that is there.</summary>
    public IEnumerable<Statement> Share(IReadOnlyList<RecordKey> keys) => Of(_share, keys, key => Arg.Key(key));

    /// <summary>Finds commands. Returns the key of the record, the command, and its first and last version.</summary>
    public IEnumerable<Statement> FindCommands(IReadOnlyList<(RecordKey Key, CommandId Command)> commands) =>
        Of(_commands, commands, one => Arg.Key(one.Key, Arg.Text("@command", one.Command.Value)));

    /// <summary>Returns the key of a record that has a key, even a destroyed one.</summary>
    public Statement IsKeyed(RecordKey key) => Statement.Lasting(_isKeyed, Arg.Key(key));

    /// <summary>Adds events, each with the version that its record was at before the first of them.</summary>
    public IEnumerable<WriteStep> Insert(IReadOnlyList<(StoredEvent Event, long Base)> events) =>
        Steps(_insert, [.. events.Select(one => _dialect.TakesLists ? [.. EventRow.Of(one.Event), Arg.Large("@base", one.Base)] : EventRow.Of(one.Event))]);

    /// <summary>Replaces the summaries of records that are locked.</summary>
    public IEnumerable<WriteStep> Replace(IReadOnlyList<(RecordSummary Summary, long Expected)> summaries) => Steps(
        _replace,
        [.. summaries.Select(one => _dialect.InsertsCanSkip ? SummaryRow.Of(one.Summary) : [.. SummaryRow.Of(one.Summary), Arg.Large("@expected", one.Expected)])]);

    private static IEnumerable<Statement> Of<T>(RowsStatement statement, IReadOnlyList<T> rows, Func<T, Arg[]> args) =>
        statement.For([.. rows.Select(args)]).Select(one => one.Statement);

    private static IEnumerable<WriteStep> Steps(RowsStatement statement, IReadOnlyList<Arg[]> rows) =>
        statement.For(rows).Select(one => new WriteStep(one.Statement, WriteNeed.AllRows, Rows: one.Rows));

    // A lateral query is planned for one row at a time. A join would be planned, and kept, for what the table was like when it was small.
    private static RowsStatement Locks(StoreTable records, SqlDialect dialect, (string Hint, string Suffix) rowLock) => new(
        $"select {records.List(Key)}, {records["Version"]} from {records}{rowLock.Hint} where {records.ByKey}{rowLock.Suffix}",
        dialect.TakesLists
            ? $"select {KeyOfRow}, r.version from {dialect.Rows(["clinic", "kind", "id"])} "
                + $"cross join lateral (select {records["Version"]} as version from {records} where {records.ByKeyOfRow}{rowLock.Suffix} skip locked) as r"
            : null);

    private static RowsStatement Commands(StoreTable events, SqlDialect dialect)
    {
        var (command, version) = (events["CommandId"], events["Version"]);
        return new RowsStatement(
            $"select {events.List(Key)}, {command}, min({version}), max({version}) from {events} where {events.ByKey} and {command} = @command group by {events.List(Key)}, {command}",
            dialect.TakesLists
                ? $"select {KeyOfRow}, n.command, c.first, c.last from {dialect.Rows(["clinic", "kind", "id", "command"])} cross join lateral "
                    + $"(select min({version}) as first, max({version}) as last from {events} where {events.ByKeyOfRow} and {command} = n.command having count(*) > 0) as c"
                : null);
    }

    private static RowsStatement Inserts(StoreTable events, SqlDialect dialect)
    {
        var columns = events.List(StoreColumns.Event);
        if (!dialect.TakesLists)
        {
            return new RowsStatement($"insert into {events} ({columns}) values ({RecordStatements.Values(StoreColumns.Event)}){dialect.OnConflictSkip}", OfAll: null);
        }

        var (extra, value) = dialect.TransactionIdAfterBase(events) is { } transaction ? ($", {events[StoreColumns.TransactionId]}", $", {transaction}") : ("", "");
        return new RowsStatement(
            OfOne: "",
            $"insert into {events} ({columns}{extra}) select {Values(StoreColumns.Event)}{value} "
            + $"from {dialect.Rows([.. StoreColumns.Event.Select(column => column.Name), "base"])} order by n.place{dialect.OnConflictSkip}");
    }

    // An insert that meets the row finds it in the unique index; an update with a list would have to be planned.
    private static RowsStatement Replaces(StoreTable records, SqlDialect dialect)
    {
        var insert = $"insert into {records} as present ({records.List(StoreColumns.Summary)})";
        var replace = $"on conflict ({records.List(Key)}) do update set {Assign(records, column => $"excluded.{records[column.Property]}")} "
            + $"where present.{records["Version"]} < excluded.{records["Version"]}";
        return new RowsStatement(
            dialect.InsertsCanSkip
                ? $"{insert} values ({RecordStatements.Values(StoreColumns.Summary)}) {replace}"
                : $"update {records} set {Assign(records, column => $"@{column.Name}")} where {records.ByKey} and {records["Version"]} = @expected",
            dialect.TakesLists
                ? $"{insert} select {Values(StoreColumns.Summary)} from {dialect.Rows(StoreColumns.Summary.Select(column => column.Name))} order by n.place {replace}"
                : null);
    }

    private static string Values(ImmutableArray<StoreColumn> columns) => string.Join(", ", columns.Select(column => $"n.{column.Name}"));

    private static string Assign(StoreTable records, Func<StoreColumn, string> value) =>
        string.Join(", ", Content.Select(column => $"{records[column.Property]} = {value(column)}"));
}
