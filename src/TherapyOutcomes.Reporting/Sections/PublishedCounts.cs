using System.Collections.Immutable;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Represents the counts that a page may show. A count that is null is withheld.</summary>
/// <remarks>
/// A subtotal is shown only if all its cells are shown, so it reveals nothing new. The protection of the cells therefore also protects the
/// subtotals.
/// </remarks>
internal sealed record PublishedCounts
{
    private const int NoBaseline = 0;
    private const int NoFollowUp = 1;
    private const int FirstVerdict = 3;

    private readonly ImmutableArray<int?> _cells;

    private PublishedCounts(ImmutableArray<int?> cells, int? started) => (_cells, Started) = (cells, started);

    public int? Started { get; }

    public int? WithBaseline => Sum(NoBaseline + 1);

    public int? WithFollowUp => Sum(NoFollowUp + 1);

    public int? Judged => Sum(FirstVerdict);

    public bool HasWithheld => Started is null || _cells.Contains(null);

    public int? Of(Verdict verdict) => _cells[FirstVerdict + Array.IndexOf(Verdicts, verdict)];

    /// <summary>The five directional verdicts from best to worst, in the order of the cells.</summary>
    public static Verdict[] Verdicts { get; } =
        [Verdict.Improved, Verdict.PossiblyImproved, Verdict.Unchanged, Verdict.PossiblyDeteriorated, Verdict.Deteriorated];

    public static PublishedCounts Of(ReportView view)
    {
        var counts = view.Report.Counts;
        if (!view.IsPublic)
        {
            return new PublishedCounts([.. counts.Cells.Select(cell => (int?)cell)], counts.Started);
        }

        var published = SmallCells.Withhold(counts.Cells.AsSpan());
        return new PublishedCounts([.. Enumerable.Range(0, counts.Cells.Length).Select(cell => published[0, cell])], published.GrandTotal);
    }

    private int? Sum(int from) => _cells[from..].Contains(null) ? null : _cells[from..].Sum();
}
