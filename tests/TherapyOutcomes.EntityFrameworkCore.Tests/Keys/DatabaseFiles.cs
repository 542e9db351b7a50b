using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Keys;

/// <summary>The files of a SQLite database, byte by byte: the database, its log and the log's index.</summary>
internal static class DatabaseFiles
{
    public static Dictionary<string, byte[]> Read(SqliteTestDatabase database) =>
        Directory.GetFiles(Path.GetDirectoryName(database.FilePath)!).ToDictionary(file => Path.GetFileName(file), ReadShared);

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
