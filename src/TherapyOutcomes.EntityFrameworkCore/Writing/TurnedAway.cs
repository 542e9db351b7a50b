using System.Collections.Immutable;
using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Writing;

/// <summary>Finds out why a batch could not be written, after it was undone: a command is there already, or a record is at another version.</summary>
internal static class TurnedAway
{
    // SQLite takes 32,766 parameters, SQL Server 2,100.
    private const int MostCommands = 1_000;

    /// <summary>
    /// Returns the reason, or null if there is none any more. Versions are read before commands, so that a command that was recorded in the
    /// meantime counts as a duplicate.
    /// </summary>
    public static async Task<AppendResult?> FindAsync(
        AppendBatch batch, StoreConnection connection, StoreStatements statements, bool canRetry, CancellationToken cancellationToken)
    {
        AppendResult? conflict = await FindMovedAsync(batch, connection, statements, canRetry, cancellationToken).ConfigureAwait(false);
        conflict ??= await FindKeyedAsync(batch, connection, statements, canRetry, cancellationToken).ConfigureAwait(false);
        var duplicates = await FindCommandsAsync(batch, connection, statements, cancellationToken).ConfigureAwait(false);
        return duplicates.IsEmpty ? conflict : new AppendResult.Duplicate { Commands = duplicates };
    }

    private static async Task<AppendResult.Conflict?> FindMovedAsync(
        AppendBatch batch, StoreConnection connection, StoreStatements statements, bool canRetry, CancellationToken cancellationToken)
    {
        var expected = batch.Appends.Select(append => new RecordAssertion(append.Key, append.ExpectedVersion)).Concat(batch.Assertions);
        foreach (var record in expected)
        {
            var actual = await VersionOfAsync(record.Key, connection, statements, cancellationToken).ConfigureAwait(false);
            if (actual != record.Version)
            {
                return new AppendResult.Conflict { Key = record.Key, Expected = record.Version, Actual = actual, CanRetry = canRetry };
            }
        }

        return null;
    }

    private static async Task<AppendResult.Conflict?> FindKeyedAsync(
        AppendBatch batch, StoreConnection connection, StoreStatements statements, bool canRetry, CancellationToken cancellationToken)
    {
        foreach (var key in batch.NewKeys)
        {
            if (await connection.QueryAsync(statements.Keys.Read(key.Record), KeyRow.Read, cancellationToken).ConfigureAwait(false) is not [])
            {
                var version = await VersionOfAsync(key.Record, connection, statements, cancellationToken).ConfigureAwait(false);
                return new AppendResult.Conflict { Key = key.Record, Expected = version, Actual = version, CanRetry = canRetry };
            }
        }

        return null;
    }

    private static async Task<long> VersionOfAsync(RecordKey key, StoreConnection connection, StoreStatements statements, CancellationToken cancellationToken) =>
        await connection.QueryAsync(statements.Records.Version(key), static row => row.GetInt64(0), cancellationToken).ConfigureAwait(false) is [var version] ? version : 0;

    private static async Task<ImmutableArray<RecordedCommand>> FindCommandsAsync(
        AppendBatch batch, StoreConnection connection, StoreStatements statements, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<RecordedCommand>();
        foreach (var append in batch.Appends)
        {
            foreach (var commands in append.Events.Where(stored => stored.Ordinal == 0).Select(stored => stored.Command).Chunk(MostCommands))
            {
                var known = (await connection.QueryAsync(
                    statements.Events.FindCommands(append.Key, commands),
                    row => new RecordedCommand(append.Key, new CommandId(row.GetString(0)), row.GetInt64(1), row.GetInt64(2)),
                    cancellationToken).ConfigureAwait(false)).ToDictionary(command => command.Command);
                found.AddRange(commands.Where(known.ContainsKey).Select(command => known[command]));
            }
        }

        return found.ToImmutable();
    }
}
