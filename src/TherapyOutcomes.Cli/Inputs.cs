namespace TherapyOutcomes.Cli;

/// <summary>Opens the input that a command reads.</summary>
internal static class Inputs
{
    /// <summary>The name that stands for piped input.</summary>
    public const string Pipe = "-";

    /// <summary>Opens a file or the piped input.</summary>
    /// <exception cref="BadInputException">The file cannot be opened.</exception>
    public static Stream Open(CliHost host, string path)
    {
        if (path == Pipe)
        {
            return host.In;
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, useAsync: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException($"{path} can't be read: {Why(error)}. Give the path of an existing file that you may read.");
        }
    }

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
