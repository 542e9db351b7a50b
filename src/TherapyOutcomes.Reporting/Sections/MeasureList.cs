using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Writes the primary measures, each with the thresholds by which it is judged.</summary>
internal static class MeasureList
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        var measures = NamedMeasures.Of(view);
        if (measures.Count == 0)
        {
            return;
        }

        html.Paragraph($"The measures that decide, and what a change is judged by: the MIC is the smallest change that matters to clients, the MDC the smallest change beyond measurement error.{(view.IsPublic ? " Measures are named only if enough episodes use them." : "")}");
        html.Open("ul");
        foreach (var measure in measures)
        {
            html.Element("li", $"{Name(measure)}, {Words.Number(measure.Low)} to {Words.Amount(measure.High, measure.Unit)}, {(measure.Better == Better.Lower ? "lower" : "higher")} is better: {ThresholdWords.Of(measure)}.");
        }

        html.Close("ul");
    }

    private static string Name(Measure measure) => measure.ShortName() == measure.Name ? measure.Name : $"{measure.ShortName()}, {measure.Name}";
}
