using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Represents a file of scores to read, and how.</summary>
internal sealed record FileRequest
{
    /// <summary>The path of the file; <see cref="Inputs.Pipe"/> for the piped input.</summary>
    public required string Path { get; init; }

    /// <summary>Where the file keeps what, and how to read it.</summary>
    public required ScoreFileOptions Options { get; init; }

    /// <summary>The path of the file that receives the refused rows; null for no file.</summary>
    public string? RejectsPath { get; init; }
}
