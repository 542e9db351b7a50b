namespace TherapyOutcomes.Cli;

/// <summary>Opens what a command reads.</summary>
internal static class Inputs
{
    /// <summary>The name that stands for what is piped in.</summary>
    public const string Pipe = "-";

    /// <summary>Opens a file, or what is piped in.</summary>
    /// <exception cref="BadInputException">The file can't be opened.</exception>
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

    /// <summary>What to call an input in messages.</summary>
    public static string Name(string path) => path == Pipe ? "The input" : Path.GetFileName(path);

    /// <summary>How many bytes there are; 0 where nobody can know.</summary>
    public static long Length(Stream input) => input.CanSeek ? input.Length : 0;

    private static string Why(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "it is a folder, or access is denied",
        _ => "it can't be opened",
    };
}
