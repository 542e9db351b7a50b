using TherapyOutcomes.EntityFrameworkCore.Mapping;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements about events.</summary>
internal sealed class EventStatements(StoreTable events, SqlDialect dialect)
{
    private readonly string _read =
        $"select {events.List(StoreColumns.Event)} from {events} where {events.ByKey} and {events["Version"]} >= @from order by {events["Version"]}";

    private readonly string _insert =
        dialect.TransactionIdOf(events) is { } transaction
            ? $"insert into {events} ({events.List(StoreColumns.Event)}, {events[StoreColumns.TransactionId]}) values ({RecordStatements.Values(StoreColumns.Event)}, {transaction}){dialect.OnConflictSkip}"
            : $"insert into {events} ({events.List(StoreColumns.Event)}) values ({RecordStatements.Values(StoreColumns.Event)}){dialect.OnConflictSkip}";

    /// <summary>Makes every event one of a transaction that has ended; null if the database has no column for that.</summary>
    public Statement? Settle { get; } = dialect.Settle(events) is { } text ? new Statement(text) : null;

    /// <summary>Reads a record's events from a version on, in order.</summary>
    public Statement Read(ReadRequest request) => Statement.Lasting(_read, Arg.Key(request.Key, Arg.Large("@from", request.FromVersion)));

    /// <summary>Adds an event.</summary>
    public Statement Insert(StoredEvent stored) => Statement.Lasting(_insert, EventRow.Of(stored));

    /// <summary>Finds which of a record's commands are there, with their first and last version.</summary>
    public Statement FindCommands(RecordKey key, IReadOnlyList<CommandId> commands)
    {
        var (command, version) = (events["CommandId"], events["Version"]);
        var names = Enumerable.Range(0, commands.Count).Select(index => $"@c{index}").ToList();
        return new Statement(
            $"select {command}, min({version}), max({version}) from {events} where {events.ByKey} and {command} in ({string.Join(", ", names)}) group by {command}",
            Arg.Key(key, [.. commands.Select((id, index) => Arg.Text(names[index], id.Value))]));
    }
}
