using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Opens, creates and recognizes files of master keys.</summary>
internal static class MasterKeys
{
    // A file of master keys is a few lines long.
    private const int MostBytes = 1 << 16;

    /// <summary>Opens a file of master keys.</summary>
    /// <exception cref="BadInputException">There is no such file.</exception>
    /// <exception cref="TherapyOutcomesException">TO2014: the file doesn't hold master keys.</exception>
    public static MasterKeyFile Open(TextChoice texts) => File.Exists(texts.MasterKeys)
        ? new MasterKeyFile(texts.MasterKeys)
        : throw new BadInputException($"{texts.Source} {texts.MasterKeys} {(Directory.Exists(texts.MasterKeys) ? "is a folder" : "is not there")}. Give the file of the master keys that seal this store. Without them, nobody can read its words.");

    /// <summary>Makes sure that a file of master keys can be created.</summary>
    /// <exception cref="BadInputException">The file can't be at this path.</exception>
    public static void RequirePlaceFor(TextChoice texts, StoreAddress? store)
    {
        var path = Path.GetFullPath(texts.MasterKeys!);
        if (store?.Path is { } database && StoreFile.IsOrBelongsTo(path, database))
        {
            throw new BadInputException($"{texts.Source} {texts.MasterKeys} is the store, or belongs to it. Give the path of another file, which is kept apart from the store.");
        }

        if (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new BadInputException($"{texts.Source} {texts.MasterKeys} can't be created: {(Directory.Exists(path) ? "it is a folder" : "there is no such folder")}. Give the path of a file in an existing folder that you may write to.");
        }
    }

    /// <summary>Creates a file with a new master key. If somebody else has created it meanwhile, that one is used.</summary>
    /// <exception cref="BadInputException">The file can't be created.</exception>
    public static MasterKeyFile Create(string source, string path, string id)
    {
        try
        {
            return MasterKeyFile.Create(path, id);
        }
        catch (IOException) when (File.Exists(path))
        {
            return new MasterKeyFile(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{source} {path} can't be created: {(error is UnauthorizedAccessException ? "access is denied" : "it can't be written")}. Give the path of a file in an existing folder that you may write to.");
        }
    }

    /// <summary>Returns whether a file holds a master key, so that it must never be overwritten, and nothing of it may be shown.</summary>
    public static bool AreIn(FileInfo file)
    {
        if (!file.Exists || file.Length is 0 or > MostBytes)
        {
            return false;
        }

        try
        {
            return File.ReadLines(file.FullName).Any(line => HoldsKey(line) || Secrets.HasMasterKey(line));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Who can't read it is told so when writing it.
            return false;
        }
    }

    /// <summary>Returns whether a line of a file of master keys holds a key.</summary>
    public static bool HoldsKey(string line) => !line.TrimStart().StartsWith('#') && line.Split(';').Any(IsKey);

    private static bool IsKey(string entry)
    {
        if (!entry.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            MasterKeyRing.Parse(entry);
            return true;
        }
        catch (TherapyOutcomesException)
        {
            return false;
        }
    }
}
