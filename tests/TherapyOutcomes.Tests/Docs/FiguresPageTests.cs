using System.Text;
using static TherapyOutcomes.Tests.Docs.FigureWords;

namespace TherapyOutcomes.Tests.Docs;

/// <summary>The page of every figure that decides, with what else is published.</summary>
public sealed class FiguresPageTests
{
    [Fact]
    public void FiguresPage_OfTheCatalog_IsGeneratedFromTheData() => Repository.AssertCurrent("docs/figures.md", Generate());

    private static string Generate()
    {
        var page = new StringBuilder("""
            # Deciding figures

            This page is generated from the catalog, and a test keeps it current. It lists every figure that decides whether a
            client is better: the minimal important change (MIC) and the minimal detectable change (MDC) of each measure that can
            decide, with the people it was found in, its source, how well it is backed, and what else is published. A clinic can
            choose any of the other figures, or its own ([a clinic's policy](policy.md)). Figures marked **uncertain** are not
            verified. Where a figure is missing, the measure shows at most that a client is possibly better.

            | measure | kind | value | found in | source | backed by | also published |
            |---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var measure in StandardMeasures.Catalog.Where(measure => measure.DecidesAlone))
        {
            Write(page, measure, "MIC", measure.Mic, threshold => threshold.Kind == ThresholdKind.Mic);
            Write(page, measure, "MDC", measure.Mdc, threshold => threshold.IsMdc);
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, Measure measure, string kind, Threshold? decides, Func<Threshold, bool> isOfKind)
    {
        var others = string.Join("; ", measure.Thresholds.Where(isOfKind).Where(other => other != decides).Select(other => Other(measure, other)));
        page.Append(decides is null
            ? $"| {measure.Id} | {kind} | {(kind == "MIC" ? "30% of the baseline" : "not known")} | | {(kind == "MIC" ? "Dworkin 2008 (IMMPACT), J Pain 9:105-121" : "")} | | {others} |\n"
            : $"| {measure.Id} | {kind} | {Value(measure, decides)} | {decides.Population} | {decides.Citation} | {Mark(decides.Mark)} | {others} |\n");
    }

    private static string Other(Measure measure, Threshold threshold) =>
        $"{Value(measure, threshold)}, {threshold.Population} ({threshold.Citation}{(threshold.Mark == EvidenceMark.Uncertain ? ", uncertain" : "")})";
}
