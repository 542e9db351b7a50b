using System.Collections.Immutable;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Represents the counts that a page may show. A count that is null is withheld.</summary>
/// <remarks>
/// All counts of a public page come from one breakdown of the episodes. Two breakdowns, each of them safe, could be subtracted from each other.
/// </remarks>
internal sealed record PublishedCounts
{
    private readonly PublishedBreakdown _started;

    private PublishedCounts(PublishedBreakdown started) => _started = started;

    public int? Started => _started.Count;

    public int? WithBaseline => Started - NotJudgedYet.Parts[0].Count;

    public int? WithFollowUp => WithBaseline - NotJudgedYet.Parts[1].Count;

    public int? Judged => JudgedPart.Count;

    public int? Improved => JudgedPart.Parts[0].Count;

    public bool HasWithheld => _started.HasWithheld;

    private PublishedBreakdown NotJudgedYet => _started.Parts[0];

    private PublishedBreakdown JudgedPart => _started.Parts[1];

    private PublishedBreakdown NotImproved => JudgedPart.Parts[1];

    private PublishedBreakdown Worse => NotImproved.Parts[2];

    /// <summary>The verdicts, from best to worst. Where single verdicts are withheld but their sum is not, the sum has a row of its own.</summary>
    public ImmutableArray<(string Name, int? Count)> Verdicts => NotImproved.Count is { } others && NotImproved.Parts[0].Count is null
        ? [Improvement, ("all other verdicts", others)]
        : [Improvement, (Words.Of(Verdict.PossiblyImproved), NotImproved.Parts[0].Count), (Words.Of(Verdict.Unchanged), NotImproved.Parts[1].Count), .. Worsening];

    private (string Name, int? Count) Improvement => (Words.Of(Verdict.Improved), Improved);

    private ImmutableArray<(string Name, int? Count)> Worsening => Worse.Count is { } worse && Worse.Parts[0].Count is null
        ? [("worse or possibly worse", worse)]
        : [(Words.Of(Verdict.PossiblyDeteriorated), Worse.Parts[0].Count), (Words.Of(Verdict.Deteriorated), Worse.Parts[1].Count)];

    /// <summary>Returns the counts of a report.</summary>
    public static PublishedCounts Of(ReportView view) => Of(view.Report.Counts, view.IsPublic ? SmallCells.SmallestPublished : 0);

    /// <summary>Returns counts from a smallest one on.</summary>
    internal static PublishedCounts Of(OutcomeCounts counts, int smallest) => new(SmallCells.Withhold(Breakdown(counts), smallest));

    private static CountBreakdown Breakdown(OutcomeCounts counts) => Sum(
        Sum(One(counts.WithoutBaseline), One(counts.WithoutFollowUp), One(counts.NotJudged)),
        Sum(
            One(counts.Improved),
            Sum(One(counts.PossiblyImproved), One(counts.Unchanged), Sum(One(counts.PossiblyDeteriorated), One(counts.Deteriorated)))));

    private static CountBreakdown One(int count) => CountBreakdown.Of(count);

    private static CountBreakdown Sum(params ReadOnlySpan<CountBreakdown> parts) => CountBreakdown.Of(parts);
}
