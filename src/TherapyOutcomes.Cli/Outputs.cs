using System.Text;

namespace TherapyOutcomes.Cli;

/// <summary>Opens what a command writes beside its results.</summary>
internal static class Outputs
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Creates a file, or empties the one that is there.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">Its path.</param>
    /// <param name="input">The path of what is read, which is never written over.</param>
    /// <exception cref="BadInputException">The file can't be written.</exception>
    public static StreamWriter Create(string option, string path, string input)
    {
        if (input != Inputs.Pipe && string.Equals(Path.GetFullPath(path), Path.GetFullPath(input), StringComparison.Ordinal))
        {
            throw new BadInputException($"{option} {path} is the file that is read, and would be lost. Give the path of another file.");
        }

        try
        {
            return new StreamWriter(path, append: false, Utf8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException($"{option} {path} can't be written: {Why(error)}. Give the path of a file in a folder that is there and that you may write to.");
        }
    }

    private static string Why(Exception error) => error switch
    {
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "it is a folder, or access is denied",
        _ => "it can't be opened",
    };
}
