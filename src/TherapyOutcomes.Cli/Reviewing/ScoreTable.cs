using System.Collections.Immutable;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>What a file of scores holds: rows to use, and what became of the others.</summary>
internal sealed record ScoreTable
{
    /// <summary>Everybody named in a row that could be read, in the order of the file.</summary>
    public required ImmutableArray<string> Clients { get; init; }

    /// <summary>The rows to use, in the order of the file.</summary>
    public required ImmutableArray<ScoreRow> Rows { get; init; }

    /// <summary>How many rows have no score.</summary>
    public required int Missing { get; init; }

    /// <summary>How many rows are later than the day as of which is judged.</summary>
    public required int Later { get; init; }

    /// <summary>The rows that can't be used, by line.</summary>
    public required ImmutableArray<BadRow> Bad { get; init; }

    /// <summary>The day as of which is judged.</summary>
    public required DateOnly AsOf { get; init; }
}
