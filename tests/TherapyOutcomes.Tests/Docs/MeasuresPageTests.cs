using System.Globalization;
using System.Text;
using static TherapyOutcomes.Tests.Docs.FigureWords;

namespace TherapyOutcomes.Tests.Docs;

public class MeasuresPageTests
{
    [Fact]
    public void MeasuresPage_OfTheCatalog_IsGeneratedFromTheData() => Repository.AssertCurrent("docs/measures.md", Generate());

    private static string Generate()
    {
        var page = new StringBuilder("""
            # Measures

            This page is generated from the catalog, and a test keeps it current. Published thresholds differ between
            populations. The first of each kind, in bold, decides until the clinic chooses another
            (`measure.DecidingBy("mic-9.5")`) or adds its own. The last column says how well a figure is backed: *source* =
            read in the cited source, *knowledge* = known from the literature, to be checked before you rely on it,
            **uncertain** = not verified, *computed* = computed from published figures, *recommendation* = this library's own.
            The library contains no item text.

            | id | name | range | better | MIC | MDC | from items | alone |
            |---|---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var measure in StandardMeasures.Catalog)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [{measure.Id}](#{Anchor(measure)}) | {measure.Name} | {Range(measure)} | {Lower(measure.Better)} | {Short(measure, measure.Mic) ?? "30% rule"} | {Short(measure, measure.Mdc) ?? "not known"} | {(measure.NeedsItems ? "only" : measure.Scoring is null ? "" : "yes")} | {Alone(measure)} |\n");
        }

        foreach (var measure in StandardMeasures.Catalog)
        {
            Describe(page, measure);
        }

        return page.Append("\n---\n").Append(LoincCode.Notice).Append('\n').ToString();
    }

    private static void Describe(StringBuilder page, Measure measure)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {measure.Id}\n\n{measure.Name}. {measure.Low:0.####} to {Amount(measure.High, measure.Unit)}, {Lower(measure.Better)} is better.\n\n");
        if (measure.Scoring is { } scoring)
        {
            page.Append(CultureInfo.InvariantCulture, $"- Score: {scoring.Formula}\n- Items: {scoring.Allowed}\n");
        }

        if (measure.MissingItems is { } missing)
        {
            page.Append(CultureInfo.InvariantCulture, $"- Missing items: {missing.Rule} ({Mark(missing.Mark)})\n");
        }

        foreach (var item in measure.SafetyItems)
        {
            page.Append(CultureInfo.InvariantCulture, $"- Any answer above 0 on item {item.Item} opens the red flag `{item.Flag}`; recorded by its items only\n");
        }

        if (measure.NoChange is { } same)
        {
            page.Append(CultureInfo.InvariantCulture, $"- A rating of change: {same} means no change; compared with the threshold itself, without a baseline\n");
        }

        if (measure.ReferFrom is { } from)
        {
            page.Append(CultureInfo.InvariantCulture, $"- A score of {from} or more calls for a referral to another profession (REF007)\n");
        }

        if (measure.TypicalBaseline is { } typical)
        {
            page.Append(CultureInfo.InvariantCulture, $"- Before care: mean {typical.Mean}, SD {typical.Sd}, reliability {typical.Reliability}; {typical.Population}; {typical.Citation} ({Mark(typical.Mark)})\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"- Source: {measure.Citation} ({Mark(measure.Mark)})\n- License: {measure.License}\n");
        foreach (var code in measure.Loinc)
        {
            page.Append(CultureInfo.InvariantCulture, $"- LOINC {code.Code} ({Lower(code.Names)}): {code.Citation}\n");
        }

        if (!measure.Thresholds.IsEmpty)
        {
            page.Append("\n| threshold | value | found in | source | backed by |\n|---|---|---|---|---|\n");
        }

        foreach (var threshold in measure.Thresholds)
        {
            var bold = threshold == measure.Mic || threshold == measure.Mdc || threshold == measure.MdcOfOneItem ? "**" : "";
            page.Append(CultureInfo.InvariantCulture, $"| {bold}{threshold.Id}{bold} | {Value(measure, threshold)} | {threshold.Population} | {threshold.Citation} | {Mark(threshold.Mark)} |\n");
        }
    }

    // As a page's own anchors are made; NDI% follows NDI, and its sign is dropped.
    private static string Anchor(Measure measure) =>
        string.Concat(measure.Id.Value.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter == '-'))
        + (measure.Id.Value.EndsWith('%') ? "-1" : "");

    private static string Range(Measure measure) => string.Create(CultureInfo.InvariantCulture, $"{measure.Low} to {measure.High}");

    private static string? Short(Measure measure, Threshold? threshold) =>
        threshold is null ? null : Value(measure, threshold) + (threshold.Mark == EvidenceMark.Uncertain ? " (**uncertain**)" : "");

    private static string Alone(Measure measure) => !measure.DecidesAlone ? "never" : measure.Mdc is null ? "at most possibly improved" : "decides";
}
