using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

/// <summary>A file of its own for each test.</summary>
internal sealed class SqliteTestDatabase(SmallDisk? disk = null) : TestDatabase
{
    private readonly DirectoryInfo _folder = disk is null ? Directory.CreateTempSubdirectory("outcomes-") : Directory.CreateDirectory(Path.Combine(disk.Folder, "clinic"));

    public string FilePath => Path.Combine(_folder.FullName, "clinic.db");

    public override string ConnectionString => $"Data Source={FilePath}";

    public override void Configure(DbContextOptionsBuilder options) => options.UseSqlite(ConnectionString);

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
