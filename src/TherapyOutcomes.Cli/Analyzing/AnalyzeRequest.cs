using TherapyOutcomes.Analysis;
using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Represents what to analyze and how.</summary>
internal sealed record AnalyzeRequest
{
    /// <summary>The file of scores.</summary>
    public required FileRequest File { get; init; }

    /// <summary>The measure; null to take any number as a score.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The time before, as written in the time column.</summary>
    public required string Pre { get; init; }

    /// <summary>The time after, as written in the time column.</summary>
    public required string Post { get; init; }

    public required Better Better { get; init; }

    public required ChangeMethod Method { get; init; }

    /// <summary>The path of the file that receives each client's class; null for no file.</summary>
    public string? ClientsPath { get; init; }

    /// <summary>The names of the command's options, so that an error can name the option that it is about.</summary>
    public IReadOnlyCollection<string> OptionNames { get; init; } = [];

    public bool IsJson { get; init; }
}
