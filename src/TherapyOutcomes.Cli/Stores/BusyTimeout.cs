using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>
/// Has SQLite itself wait for a lock on each connection. It then goes on as soon as the lock is free, whereas the driver only looks every 150 ms.
/// </summary>
internal sealed class BusyTimeout : DbConnectionInterceptor
{
    private static readonly string Statement = string.Create(CultureInfo.InvariantCulture, $"pragma busy_timeout = {StoreAddress.PatienceSeconds * 1000}");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statement;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Statement;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
