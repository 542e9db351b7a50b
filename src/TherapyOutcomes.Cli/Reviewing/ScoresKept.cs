using System.Collections.Immutable;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents what became of the scores of a file in a store.</summary>
/// <param name="Recorded">The number of scores that were recorded now.</param>
/// <param name="Repeated">The number of scores that had been recorded before.</param>
/// <param name="NotRecorded">The rows that could not be recorded, ordered by line.</param>
internal sealed record ScoresKept(int Recorded, int Repeated, ImmutableArray<BadRow> NotRecorded);
