using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>The tables of a database, as somebody sees and changes them who can write to it: without the library.</summary>
internal sealed class Tables : IAsyncDisposable
{
    private static readonly string[] Names = ["outcome_events", "outcome_records", "outcome_keys"];

    private readonly OutcomesDbContext _context;

    private Tables(OutcomesDbContext context) => _context = context;

    /// <summary>Opens the tables, and keeps a copy of them.</summary>
    public static async Task<Tables> OpenAsync(TestDatabase database)
    {
        var tables = new Tables(database.Open());
        await tables._context.Database.OpenConnectionAsync();
        foreach (var name in Names)
        {
            await tables.ExecuteAsync($"create table copy_of_{name} as select * from {name}");
        }

        return tables;
    }

    /// <summary>Makes the tables as they were.</summary>
    public async Task RestoreAsync()
    {
        foreach (var name in Names)
        {
            await ExecuteAsync($"delete from {name}");
            await ExecuteAsync(IsPostgreSql && name == "outcome_events"
                ? $"insert into {name} overriding system value select * from copy_of_{name}"
                : $"insert into {name} select * from copy_of_{name}");
        }
    }

    private bool IsPostgreSql => _context.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal);

    /// <summary>Reads all rows of a table: each column by its name.</summary>
    public async Task<List<Dictionary<string, object?>>> RowsAsync(string table, string condition = "1 = 1")
    {
        await using var command = Command($"select * from {table} where {condition} order by clinic, kind, id{(table == "outcome_events" ? ", version" : "")}");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, index => reader.IsDBNull(index) ? null : reader.GetValue(index)));
        }

        return rows;
    }

    /// <summary>Reads the names of the indexes of a SQLite database that can be dropped.</summary>
    public async Task<List<string>> IndexesAsync()
    {
        await using var command = Command("select name from sqlite_master where type = 'index' and sql is not null");
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    public Task UpdateAsync(string table, Dictionary<string, object?> row, string column, object? value) =>
        ExecuteAsync($"update {table} set \"{column}\" = @value where {Key(table)}", [("@value", value), .. KeyOf(table, row)]);

    public Task DeleteAsync(string table, Dictionary<string, object?> row) => ExecuteAsync($"delete from {table} where {Key(table)}", KeyOf(table, row));

    public Task InsertAsync(string table, Dictionary<string, object?> row)
    {
        var columns = row.Keys.Where(column => column is not ("position" or "xid")).ToList();
        return ExecuteAsync(
            $"insert into {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) values ({string.Join(", ", columns.Select(column => $"@{column}"))})",
            columns.Select(column => ($"@{column}", row[column])));
    }

    public async Task ExecuteAsync(string text, IEnumerable<(string Name, object? Value)>? values = null)
    {
        await using var command = Command(text);
        foreach (var (name, value) in values ?? [])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private DbCommand Command(string text)
    {
        var command = _context.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static string Key(string table) =>
        "clinic = @k_clinic and kind = @k_kind and id = @k_id" + (table == "outcome_events" ? " and version = @k_version" : "");

    private static IEnumerable<(string Name, object? Value)> KeyOf(string table, Dictionary<string, object?> row)
    {
        string[] columns = table == "outcome_events" ? ["clinic", "kind", "id", "version"] : ["clinic", "kind", "id"];
        return columns.Select(column => ($"@k_{column}", row[column]));
    }
}
