using System.Collections.Immutable;

namespace TherapyOutcomes.Import.Layout;

/// <summary>A place in a line that holds a score: a column, or the columns of the items.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Measure">The measure; null if the line or nobody says it.</param>
/// <param name="Time">The time; null if the line says it.</param>
internal sealed record Slot(ImmutableArray<int> Columns, MeasureId? Measure, string? Time);
