using System.Collections.Immutable;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents the content of a file of scores: the rows to use, and what happened to the others.</summary>
internal sealed record ScoreTable
{
    /// <summary>All clients that are named in a readable row, in the order of the file.</summary>
    public required ImmutableArray<string> Clients { get; init; }

    /// <summary>The rows to use, in the order of the file.</summary>
    public required ImmutableArray<ScoreRow> Rows { get; init; }

    /// <summary>The number of rows without a score.</summary>
    public required int Missing { get; init; }

    /// <summary>The number of rows that are later than <see cref="AsOf"/>.</summary>
    public required int Later { get; init; }

    /// <summary>The rows that cannot be used, ordered by line.</summary>
    public required ImmutableArray<BadRow> Bad { get; init; }

    /// <summary>The day for which the scores are evaluated.</summary>
    public required DateOnly AsOf { get; init; }
}
