using Microsoft.Data.Sqlite;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Checks the file of a SQLite store before it is opened, so that a message can name the path and say what is wrong with it.</summary>
internal static class StoreFile
{
    private static ReadOnlySpan<byte> Header => "SQLite format 3\0"u8;

    // What SQLite keeps beside a database.
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    /// <summary>Returns whether a file is a database of SQLite, or what SQLite keeps beside one.</summary>
    public static bool IsPartOfDatabase(FileInfo file) =>
        IsDatabase(file.FullName)
        || Companions.Any(companion => file.FullName.EndsWith(companion, StringComparison.Ordinal) && IsDatabase(file.FullName[..^companion.Length]));

    /// <summary>Returns whether a path is that of a database, or of what SQLite keeps beside it. Neither needs to be there.</summary>
    public static bool IsOrBelongsTo(string path, string database) =>
        path == database || Companions.Any(companion => path == database + companion);

    private static bool IsDatabase(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length < Header.Length)
        {
            return false;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return StartsAsDatabase(file);
    }

    private static bool StartsAsDatabase(FileStream file)
    {
        Span<byte> start = stackalloc byte[Header.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Header);
    }

    /// <summary>Returns whether a store is a file that is not there yet.</summary>
    public static bool IsMissing(StoreAddress store) => store.Path is { } path && !File.Exists(path);

    /// <summary>Makes sure that a file to read is there.</summary>
    /// <exception cref="BadInputException">There is no such file, or it holds something else.</exception>
    public static void RequireThere(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException($"The store {path} can't be used, because it is a folder. Give the path of the file in it that is the store.");
        }

        if (!File.Exists(path))
        {
            throw new BadInputException($"There is no store at {path}. Give the path of a store that apply or review has written with --store.");
        }

        RequireSqlite(path);
    }

    /// <summary>Makes sure that a file to write is there. Nobody but its owner may read a new one, because it holds the records of clients.</summary>
    /// <returns>True if the file was created; otherwise, false.</returns>
    /// <exception cref="BadInputException">The file can't be created, or it holds something else.</exception>
    public static bool Ensure(string path)
    {
        if (File.Exists(path))
        {
            RequireSqlite(path);
            return false;
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            new FileStream(path, options).Dispose();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The store {path} can't be created: {Why(error)}. Give the path of a file in an existing folder that you may write to.");
        }
    }

    /// <summary>Deletes a database that the run has created, with what SQLite keeps beside it.</summary>
    public static void Delete(string path)
    {
        SqliteConnection.ClearAllPools();
        foreach (var companion in Companions.Prepend(""))
        {
            File.Delete(path + companion);
        }
    }

    /// <summary>Makes sure that a file is empty, or a database of SQLite.</summary>
    /// <exception cref="BadInputException">The file holds something else, or can't be read.</exception>
    public static void RequireSqlite(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (file.Length > 0 && !StartsAsDatabase(file))
            {
                throw new BadInputException($"{path} is not a store, because it is not a SQLite file. Nothing in it was changed. Give the path of a store, or of a new file.");
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The store {path} can't be read: {Why(error)}.");
        }
    }

    private static string Why(Exception error) => error switch
    {
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "it is a folder, or access is denied",
        _ => "it can't be opened",
    };
}
