using TherapyOutcomes.Analysis;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>What to analyze, and how.</summary>
internal sealed record AnalyzeRequest
{
    public required string Path { get; init; }

    public required ColumnNames Columns { get; init; }

    /// <summary>The time before, as the time column writes it.</summary>
    public required string Pre { get; init; }

    /// <summary>The time after, as the time column writes it.</summary>
    public required string Post { get; init; }

    public required BetterIs Better { get; init; }

    public required ChangeMethod Method { get; init; }

    /// <summary>Where each client's class goes; null = nowhere.</summary>
    public string? ClientsPath { get; init; }

    /// <summary>What the command's options are called, so that an error can name the one it is about.</summary>
    public IReadOnlyCollection<string> OptionNames { get; init; } = [];

    public bool IsJson { get; init; }
}
