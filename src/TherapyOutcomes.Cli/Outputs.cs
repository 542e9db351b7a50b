using System.Text;

namespace TherapyOutcomes.Cli;

/// <summary>Opens the files that a command writes in addition to its results.</summary>
internal static class Outputs
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Creates a file, or clears the existing one.</summary>
    /// <param name="option">The option that names the file.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="input">The path of the input, which is never overwritten, whatever path leads to it.</param>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static StreamWriter Create(string option, string path, string input)
    {
        try
        {
            return input != Inputs.Pipe && IsSameFile(Target(path), Target(input))
                ? throw new BadInputException($"{option} {path} is the input file and would be overwritten. Give the path of another file.")
                : new StreamWriter(path, append: false, Utf8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException($"{option} {path} can't be written: {Why(error)}. Give the path of a file in an existing folder that you may write to.");
        }
    }

    // Hard links, linked folders and different letter case can give one file several paths, and .NET does not expose a file's identity. Two
    // files that were written within the same tick of the system clock can agree in length and time, so the content is compared too.
    private static bool IsSameFile(FileInfo output, FileInfo input) =>
        string.Equals(output.FullName, input.FullName, StringComparison.Ordinal)
        || (output.Exists && input.Exists && output.Length == input.Length && output.LastWriteTimeUtc == input.LastWriteTimeUtc
            && File.ReadAllBytes(output.FullName).AsSpan().SequenceEqual(File.ReadAllBytes(input.FullName)));

    private static FileInfo Target(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
    }

    private static string Why(Exception error) => error switch
    {
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "it is a folder, or access is denied",
        _ => "it can't be opened",
    };
}
