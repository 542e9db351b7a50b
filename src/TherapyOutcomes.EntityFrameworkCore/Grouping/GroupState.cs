using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Grouping;

/// <summary>
/// What is known of the records of a group while they are locked: their versions, and which of the group's commands and keys are there. Each batch is judged
/// by what is there after those before it.
/// </summary>
internal sealed class GroupState
{
    private readonly Dictionary<RecordKey, long> _versions = [];
    private readonly Dictionary<(RecordKey Key, CommandId Command), RecordedCommand> _commands = [];
    private readonly HashSet<RecordKey> _keyed = [];
    private readonly bool _isComplete;

    // Where locks don't wait, a record that was not found may be locked by somebody else; elsewhere, it isn't there.
    private GroupState(StoreStatements statements) => _isComplete = !statements.Dialect.TakesLists;

    /// <summary>Locks the records of a group, and reads what the batches are judged by, in one round trip where the database allows it.</summary>
    public static async Task<GroupState> LockAsync(
        IReadOnlyList<AppendBatch> batches, StoreConnection connection, StoreStatements statements, CancellationToken cancellationToken)
    {
        var state = new GroupState(statements);
        var commands = batches.SelectMany(batch => batch.Appends).SelectMany(Commands).Distinct().ToList();
        var keys = batches.SelectMany(batch => batch.NewKeys).Select(key => key.Record).Distinct();

        // Commands are looked for after the locks, so that one that was recorded in the meantime counts as a duplicate.
        await connection.ReadAsync(
            [
                .. GroupLocks.Of(batches, statements, row => state._versions[Key(row)] = row.GetInt64(3)),
                .. statements.Groups.FindCommands(commands).Select(statement => new ReadStep(statement, state.AddCommand)),
                .. keys.Select(key => new ReadStep(statements.Groups.IsKeyed(key), row => state._keyed.Add(Key(row)))),
            ],
            cancellationToken).ConfigureAwait(false);
        return state;
    }

    /// <summary>Returns what becomes of a batch, and takes in what it writes; null if that can't be told here, and the batch must be written by itself.</summary>
    public AppendResult? Judge(AppendBatch batch)
    {
        if (batch.Appends.SelectMany(Commands).Where(_commands.ContainsKey).Select(command => _commands[command]).ToArray() is { Length: > 0 } recorded)
        {
            return new AppendResult.Duplicate { Commands = [.. recorded] };
        }

        foreach (var expected in GroupLocks.Expected(batch))
        {
            if (!TryFind(expected.Key, out var version))
            {
                return null;
            }

            if (version != expected.Version)
            {
                return new AppendResult.Conflict { Key = expected.Key, Expected = expected.Version, Actual = version };
            }
        }

        foreach (var key in batch.NewKeys.Select(key => key.Record).Where(_keyed.Contains))
        {
            // A clinic's own record gets a key without being locked.
            return _versions.TryGetValue(key, out var version) ? new AppendResult.Conflict { Key = key, Expected = version, Actual = version } : null;
        }

        Take(batch);
        return new AppendResult.Appended();
    }

    private void Take(AppendBatch batch)
    {
        foreach (var append in batch.Appends)
        {
            _versions[append.Key] = append.Summary.Version;
            foreach (var command in append.Events.GroupBy(stored => stored.Command))
            {
                _commands[(append.Key, command.Key)] = new RecordedCommand(append.Key, command.Key, command.First().Version, command.Last().Version);
            }
        }

        _keyed.UnionWith(batch.NewKeys.Select(key => key.Record));
    }

    private bool TryFind(RecordKey key, out long version) => _versions.TryGetValue(key, out version) || _isComplete;

    private void AddCommand(DbDataReader row)
    {
        var (key, command) = (Key(row), new CommandId(row.GetString(3)));
        _commands[(key, command)] = new RecordedCommand(key, command, row.GetInt64(4), row.GetInt64(5));
    }

    private static IEnumerable<(RecordKey Key, CommandId Command)> Commands(RecordAppend append) =>
        append.Events.Where(stored => stored.Ordinal == 0).Select(stored => (append.Key, stored.Command));

    private static RecordKey Key(DbDataReader row) => RowReading.Of("outcome_records", row, RowReading.Key);
}
