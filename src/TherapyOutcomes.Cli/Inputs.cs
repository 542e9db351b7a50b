using TherapyOutcomes.Cli.Stores;

namespace TherapyOutcomes.Cli;

/// <summary>Opens the input that a command reads.</summary>
internal static class Inputs
{
    /// <summary>The name that stands for piped input.</summary>
    public const string Pipe = "-";

    /// <summary>Opens a file or the piped input.</summary>
    /// <exception cref="BadInputException">The file cannot be opened, or is one of master keys.</exception>
    public static Stream Open(CliHost host, string path)
    {
        if (path == Pipe)
        {
            return host.In;
        }

        try
        {
            if (MasterKeys.AreIn(new FileInfo(path)))
            {
                throw HoldsMasterKeys(Name(path));
            }

            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, useAsync: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException($"{path} can't be read: {Why(error)}. Give the path of an existing file that you may read.");
        }
    }

    /// <summary>Makes sure that text of an input holds no master key, before any of it is repeated.</summary>
    /// <param name="name">The name of the input.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="BadInputException">The text holds a master key.</exception>
    public static void RequireNoMasterKey(string name, string text)
    {
        if (Secrets.HasMasterKey(text))
        {
            throw HoldsMasterKeys(name);
        }
    }

    private static BadInputException HoldsMasterKeys(string name) => new($"{name} is a file of master keys, which is only for --master-keys. Nothing of it was used. Give another file.");

    /// <summary>Returns the name of an input for messages.</summary>
    public static string Name(string path) => path == Pipe ? "The input" : Path.GetFileName(path);

    /// <summary>Returns the number of bytes; 0 if it cannot be known.</summary>
    public static long Length(Stream input) => input.CanSeek ? input.Length : 0;

    private static string Why(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "it is a folder, or access is denied",
        _ => "it can't be opened",
    };
}
