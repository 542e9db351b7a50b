using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Represents the result of an import.</summary>
/// <remarks>Instances are immutable.</remarks>
public sealed record ImportReport
{
    internal ImportReport()
    {
    }

    /// <summary>What became of the commands.</summary>
    public required ImportTotals Totals { get; init; }

    /// <summary>The commands that were not accepted, each with its place and its reason, in the order of the commands.</summary>
    public ImmutableArray<ImportedCommand> NotAccepted { get; init; } = [];
}
