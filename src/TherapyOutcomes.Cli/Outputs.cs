using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Cli.Upkeep;

namespace TherapyOutcomes.Cli;

/// <summary>Writes the files that a command writes in addition to its results, each completely or not at all.</summary>
internal static class Outputs
{
    // The codes of a full disk on Unix and on Windows.
    private const int NoSpace = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <summary>Writes a file. If that fails, an existing file stays as it was.</summary>
    /// <param name="option">The option that names the file.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="input">The path of the input, which is never overwritten, whatever path leads to it.</param>
    /// <param name="write">A function that writes the whole content.</param>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static Task WriteAsync(string option, string path, string input, Func<TextWriter, Task> write) =>
        WriteAsync(option, path, input, file => file.WriteAsync(write));

    /// <summary>Writes the export of a store. If that fails, an existing file stays as it was, and so does one that is no earlier export.</summary>
    /// <exception cref="BadInputException">The file cannot be written, or holds something else.</exception>
    public static Task WriteExportAsync(string option, string path, string input, Func<Stream, Task> write) =>
        WriteAsync(option, path, input, file => ExportFile.MayReplace(file.Target)
            ? file.WriteBytesAsync(write)
            : throw new BadInputException($"{option} {path} holds something else than an earlier export of a store, and would be overwritten. Give the path of another file, or delete this one first."));

    /// <summary>Writes the refused rows of a file. If that fails, an existing file stays as it was, and so does one that holds something else.</summary>
    /// <exception cref="BadInputException">The file cannot be written, or holds something else.</exception>
    public static Task WriteRejectsAsync(string option, string path, string input, Func<TextWriter, Task> write) =>
        WriteAsync(option, path, input, file => Tabular.RejectedRows.MayReplace(file.Target)
            ? file.WriteAsync(write)
            : throw new BadInputException($"{option} {path} holds something else than earlier refused rows, and would be overwritten. Give the path of another file, or delete this one first."));

    private static async Task WriteAsync(string option, string path, string input, Func<OutputFile, Task> write)
    {
        var file = Open(option, path, input);
        try
        {
            await write(file).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(option, path, error);
        }
    }

    private static OutputFile Open(string option, string path, string input)
    {
        try
        {
            var file = new OutputFile(path);
            if (StoreFile.IsPartOfDatabase(file.Target))
            {
                throw new BadInputException($"{option} {path} is a database, or belongs to one, and would be overwritten. Give the path of another file.");
            }

            if (MasterKeys.AreIn(file.Target))
            {
                throw new BadInputException($"{option} {path} holds master keys and would be overwritten. Without them, the words that they seal are lost. Give the path of another file.");
            }

            return input != Inputs.Pipe && IsSameFile(file.Target, OutputFile.TargetOf(input))
                ? throw new BadInputException($"{option} {path} is the input file and would be overwritten. Give the path of another file.")
                : file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw NotWritable(option, path, error);
        }
    }

    // Hard links, linked folders and different letter case can give one file several paths, and .NET does not expose a file's identity. Two
    // files that were written within the same tick of the system clock can agree in length and time, so the content is compared too.
    private static bool IsSameFile(FileInfo output, FileInfo input) =>
        string.Equals(output.FullName, input.FullName, StringComparison.Ordinal)
        || (output.Exists && input.Exists && output.Length == input.Length && output.LastWriteTimeUtc == input.LastWriteTimeUtc
            && File.ReadAllBytes(output.FullName).AsSpan().SequenceEqual(File.ReadAllBytes(input.FullName)));

    private static BadInputException NotWritable(string option, string path, Exception error) =>
        new($"{option} {path} can't be written: {Why(error)}. Give the path of a file in an existing folder that you may write to.");

    private static string Why(Exception error) => error switch
    {
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "it is a folder, or access is denied",
        { HResult: NoSpace or DiskFull } => "the disk is full",
        _ => "it can't be opened or completed",
    };
}
