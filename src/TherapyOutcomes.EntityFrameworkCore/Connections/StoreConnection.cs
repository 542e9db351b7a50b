using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Sql;

namespace TherapyOutcomes.EntityFrameworkCore.Connections;

/// <summary>
/// Runs statements on one open connection. Where the database takes several at once, they cost one round trip; otherwise, each is prepared once
/// and run as often as needed.
/// </summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction; null for none.</param>
/// <param name="timeout">The seconds that a statement may take; null for the driver's default.</param>
/// <param name="keepsStatements">True if the database keeps what is prepared for whoever uses the connection next; otherwise, false.</param>
/// <remarks>Not thread-safe.</remarks>
internal sealed class StoreConnection(DbConnection connection, DbTransaction? transaction, int? timeout, bool keepsStatements) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
        {
            await command.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Reads the rows of one statement.</summary>
    public Task<List<T>> QueryAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        QueryAllAsync([statement], read, cancellationToken);

    /// <summary>Reads the rows of several statements, one after the other.</summary>
    public async Task<List<T>> QueryAllAsync<T>(IReadOnlyList<Statement> statements, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        if (statements.Count > 1 && connection.CanCreateBatch)
        {
            await using var batch = await BatchOfAsync(statements, cancellationToken).ConfigureAwait(false);
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            do
            {
                await ReadRowsAsync(reader, read, rows, cancellationToken).ConfigureAwait(false);
            }
            while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));
            return rows;
        }

        foreach (var statement in statements)
        {
            var command = await CommandOfAsync(statement, cancellationToken).ConfigureAwait(false);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await ReadRowsAsync(reader, read, rows, cancellationToken).ConfigureAwait(false);
        }

        return rows;
    }

    /// <summary>Runs steps one after the other, and hands on the rows of those that return some.</summary>
    public async Task ReadAsync(IReadOnlyList<ReadStep> steps, CancellationToken cancellationToken)
    {
        if (steps.Count > 1 && connection.CanCreateBatch)
        {
            await using var batch = await BatchOfAsync([.. steps.Select(step => step.Statement)], cancellationToken).ConfigureAwait(false);
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);

            // Only what returns rows has a result, in the order of the steps.
            foreach (var row in steps.Select(step => step.Row).OfType<Action<DbDataReader>>())
            {
                await ReadRowsAsync(reader, row, cancellationToken).ConfigureAwait(false);
                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        foreach (var step in steps)
        {
            var command = await CommandOfAsync(step.Statement, cancellationToken).ConfigureAwait(false);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            if (step.Row is { } row)
            {
                await ReadRowsAsync(reader, row, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Runs one statement and returns the number of rows that it wrote.</summary>
    public async Task<int> ExecuteAsync(Statement statement, CancellationToken cancellationToken)
    {
        var command = await CommandOfAsync(statement, cancellationToken).ConfigureAwait(false);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs several statements and returns the number of rows that they wrote in all.</summary>
    public async Task<int> ExecuteAllAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        if (statements.Count > 1 && connection.CanCreateBatch)
        {
            await using var batch = await BatchOfAsync(statements, cancellationToken).ConfigureAwait(false);
            return await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        var written = 0;
        foreach (var statement in statements)
        {
            written += await ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
        }

        return written;
    }

    /// <summary>Runs steps until one of them does not bring what it must.</summary>
    /// <returns>True if all of them did; otherwise, false. What was written until then must be undone.</returns>
    public async Task<bool> WriteAsync(IReadOnlyList<WriteStep> steps, CancellationToken cancellationToken)
    {
        if (steps.Count > 1 && connection.CanCreateBatch)
        {
            return await WriteAtOnceAsync(steps, cancellationToken).ConfigureAwait(false);
        }

        foreach (var step in steps)
        {
            if (!await WriteAsync(step, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> WriteAsync(WriteStep step, CancellationToken cancellationToken)
    {
        var command = await CommandOfAsync(step.Statement, cancellationToken).ConfigureAwait(false);
        return step.Needs switch
        {
            WriteNeed.SameVersion => Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) ?? 0L, null) == step.Version,
            WriteNeed.OneRow or WriteNeed.AllRows => await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == step.Rows,
            _ => await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) is var _,
        };
    }

    private async Task<bool> WriteAtOnceAsync(IReadOnlyList<WriteStep> steps, CancellationToken cancellationToken)
    {
        await using var batch = await BatchOfAsync([.. steps.Select(step => step.Statement)], cancellationToken).ConfigureAwait(false);
        var isAsExpected = true;
        var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            // Only what returns rows has a result, in the order of the steps.
            foreach (var step in steps)
            {
                if (step.Needs is WriteNeed.SameVersion or WriteNeed.Rows)
                {
                    var version = await reader.ReadAsync(cancellationToken).ConfigureAwait(false) && step.Needs == WriteNeed.SameVersion ? reader.GetInt64(0) : 0;
                    isAsExpected &= step.Needs == WriteNeed.Rows || version == step.Version;
                    await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }

        for (var index = 0; index < steps.Count; index++)
        {
            isAsExpected &= steps[index].Needs is not (WriteNeed.OneRow or WriteNeed.AllRows) || batch.BatchCommands[index].RecordsAffected == steps[index].Rows;
        }

        return isAsExpected;
    }

    private static Task ReadRowsAsync<T>(DbDataReader reader, Func<DbDataReader, T> read, List<T> rows, CancellationToken cancellationToken) =>
        ReadRowsAsync(reader, row => rows.Add(read(row)), cancellationToken);

    private static async Task ReadRowsAsync(DbDataReader reader, Action<DbDataReader> row, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            row(reader);
        }
    }

    private async ValueTask<DbBatch> BatchOfAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        batch.Timeout = timeout ?? batch.Timeout;
        foreach (var statement in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = statement.Text;
            foreach (var arg in statement.Args)
            {
                command.Parameters.Add(Fill(command.CreateParameter(), arg));
            }

            batch.BatchCommands.Add(command);
        }

        if (keepsStatements && statements.All(statement => statement.IsLasting))
        {
            await batch.PrepareAsync(cancellationToken).ConfigureAwait(false);
        }

        return batch;
    }

    private async ValueTask<DbCommand> CommandOfAsync(Statement statement, CancellationToken cancellationToken)
    {
        if (_prepared.TryGetValue(statement.Text, out var known))
        {
            for (var index = 0; index < statement.Args.Length; index++)
            {
                known.Parameters[index].Value = statement.Args[index].Value ?? DBNull.Value;
            }

            return known;
        }

        var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        command.Transaction = transaction;
        command.CommandTimeout = timeout ?? command.CommandTimeout;
        foreach (var arg in statement.Args)
        {
            command.Parameters.Add(Fill(command.CreateParameter(), arg));
        }

        _prepared[statement.Text] = command;
        if (keepsStatements && statement.IsLasting)
        {
            await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
        }

        return command;
    }

    private static DbParameter Fill(DbParameter parameter, Arg arg)
    {
        parameter.ParameterName = arg.Name;
        if (!arg.IsList)
        {
            parameter.DbType = arg.Type;
        }

        parameter.Value = arg.Value ?? DBNull.Value;
        return parameter;
    }
}
