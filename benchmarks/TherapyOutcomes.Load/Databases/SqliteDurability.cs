using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TherapyOutcomes.Load.Databases;

/// <summary>Makes SQLite wait for the disk at each commit, whatever its build does by default.</summary>
/// <param name="pagesInLog">How many pages are gathered in the log before they are copied into the database.</param>
internal sealed class SqliteDurability(int pagesInLog) : DbConnectionInterceptor
{
    private readonly string _text = string.Create(CultureInfo.InvariantCulture, $"pragma synchronous = full; pragma wal_autocheckpoint = {pagesInLog}");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _text;
        command.ExecuteNonQuery();
    }

    // SQLite does nothing asynchronously.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
