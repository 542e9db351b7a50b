namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Represents the options that describe a method, as the user gave them. An option that was left out is null.</summary>
internal sealed record MethodOptions
{
    public required string Method { get; init; }

    public string? Mic { get; init; }

    public string? MicWorse { get; init; }

    public string? Percent { get; init; }

    public string? PercentWorse { get; init; }

    public string? Rci { get; init; }

    public string? Reliability { get; init; }

    public string? ReliabilityPost { get; init; }

    public string? Significance { get; init; }

    public string? Cutoff { get; init; }

    public string? CutoffMethod { get; init; }

    public string? FunctionalMean { get; init; }

    public string? FunctionalSd { get; init; }
}
