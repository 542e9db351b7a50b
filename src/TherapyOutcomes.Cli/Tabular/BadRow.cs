using System.Collections.Immutable;
using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Represents a row that cannot be used.</summary>
/// <param name="Line">The line on which the row starts.</param>
/// <param name="Reason">The reason, and what is allowed.</param>
internal sealed record BadRow(int Line, string Reason);

/// <summary>Lists the rows of a file that cannot be used.</summary>
internal static class BadRowsOfFile
{
    public static ImmutableArray<BadRow> BadRows(this ScoreFile file) => [.. file.Refused.Select(row => new BadRow(row.Line, row.Reason!))];
}
