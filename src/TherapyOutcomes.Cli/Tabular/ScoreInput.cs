using System.Text;
using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Reads a file of scores, and says what looks odd in it.</summary>
internal static class ScoreInput
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="BadInputException">The file can't be read as a whole, or is one of master keys.</exception>
    public static async Task<ScoreFile> ReadAsync(CliHost host, FileRequest request, CancellationToken cancellationToken)
    {
        var content = await BytesAsync(host, request.Path, cancellationToken).ConfigureAwait(false);
        var name = Inputs.Name(request.Path);
        RequireNoMasterKey(name, content.Span);
        var file = ScoreFileReader.Read(content.Span, request.Options, cancellationToken);
        if (request.RejectsPath is { } path)
        {
            await Outputs.WriteRejectsAsync("--rejects", path, request.Path, rejects => RejectedRows.WriteAsync(rejects, file, cancellationToken)).ConfigureAwait(false);
        }

        foreach (var hint in file.Hints)
        {
            await host.SayAsync($"Please check: {hint.Message}").ConfigureAwait(false);
        }

        if (file.Problem is { } problem)
        {
            throw new BadInputException($"{name}: {problem.Message}") { Advice = new RowMessages(host, RowMessages.Few, "--rejects writes them all").LinesOf(file.BadRows()) };
        }

        return file;
    }

    // A master key ends with an equals sign, which files of scores rarely have. Letters of keys have the same bytes in every encoding, but for zeros.
    private static void RequireNoMasterKey(string name, ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)'='))
        {
            Inputs.RequireNoMasterKey(name, Encoding.Latin1.GetString(content).Replace("\0", "", StringComparison.Ordinal));
        }
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(CliHost host, string path, CancellationToken cancellationToken)
    {
        using var input = Inputs.Open(host, path);
        using var content = new MemoryStream((int)Math.Min(Inputs.Length(input), Array.MaxLength));
        try
        {
            await input.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error) when (error.Message.Contains("too long", StringComparison.Ordinal))
        {
            throw new BadInputException($"{Inputs.Name(path)} is too large to be read at once. Give it in parts.");
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
