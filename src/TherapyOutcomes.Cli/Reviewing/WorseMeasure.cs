using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents a measure that got worse while the one that decides is improved.</summary>
/// <param name="Measure">The name of the measure.</param>
/// <param name="From">The score that the newest one is compared with; null for a rating of change.</param>
/// <param name="To">The newest score.</param>
internal sealed record WorseMeasure(string Measure, decimal? From, decimal To)
{
    public static WorseMeasure Of(MeasureAssessment measure) =>
        new(measure.Measure.ShortName(), measure.Newest!.Value.From, measure.Newest.Value.To);

    /// <summary>Says it in a few words, such as <c>NPRS worse (4 → 8)</c>.</summary>
    public string InWords() => From is { } from
        ? $"{Measure} worse ({Numbers.Write(from)} → {Numbers.Write(To)})"
        : $"{Measure} worse";
}
