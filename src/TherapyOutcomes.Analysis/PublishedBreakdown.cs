using System.Collections.Immutable;

namespace TherapyOutcomes.Analysis;

/// <summary>Represents a breakdown of counts in which some counts are withheld (null).</summary>
/// <remarks>Created by <see cref="SmallCells"/>. Instances are immutable and thread-safe.</remarks>
public sealed class PublishedBreakdown
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="count">The count; null if it is withheld.</param>
    /// <param name="parts">The parts.</param>
    internal PublishedBreakdown(int? count, ImmutableArray<PublishedBreakdown> parts) => (Count, Parts) = (count, parts);

    /// <summary>The count; null if it is withheld.</summary>
    public int? Count { get; }

    /// <summary>The parts, in the order of <see cref="CountBreakdown.Parts"/>. Their counts are either all shown or all withheld.</summary>
    public ImmutableArray<PublishedBreakdown> Parts { get; }

    /// <summary>True if anything is withheld; otherwise, false. If true, show <see cref="AnalysisNotes.Withheld"/>.</summary>
    public bool HasWithheld => Count is null || Parts.Any(part => part.HasWithheld);
}
