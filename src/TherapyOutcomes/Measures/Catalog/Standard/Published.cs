namespace TherapyOutcomes.Measures.Standard;

/// <summary>Shorthand for writing down published figures.</summary>
internal static class Published
{
    public const string Ostelo = "Ostelo 2008, Spine 33:90-94";
    public const string Immpact = "Dworkin 2008 (IMMPACT), J Pain 9:105-121";
    public const string Franchignoni = "Franchignoni 2014";
    public const string Cleland = "Cleland 2008, doi 10.1016/j.apmr.2007.08.126";

    public const string Davidson = "Davidson & Keating 2002, Phys Ther 82:8-24, table 5";

    public const string Abbott = "Abbott & Schmitt 2014, JOSPT 44:560";
    public const string AllRegions = "musculoskeletal complaints of all regions, n=1,708";

    public static MissingItemRule AllNeeded { get; } = new("every item must be answered", EvidenceMark.Recommendation);

    public static Threshold Mic(decimal value, string population, string citation, EvidenceMark mark) =>
        Figure(ThresholdKind.Mic, value, population, citation, mark);

    public static Threshold MicPercent(decimal value, string population, string citation, EvidenceMark mark) =>
        Figure(ThresholdKind.Mic, value, population, citation, mark) with { Unit = ThresholdUnit.PercentOfBaseline };

    /// <summary>Returns a minimal detectable change for which the source does not state the confidence level.</summary>
    public static Threshold Mdc(decimal value, string population, string citation, EvidenceMark mark) =>
        Figure(ThresholdKind.Mdc, value, population, citation, mark);

    public static Threshold Mdc90(decimal value, string population, string citation, EvidenceMark mark) =>
        Figure(ThresholdKind.Mdc90, value, population, citation, mark);

    public static Threshold Mdc95(decimal value, string population, string citation, EvidenceMark mark) =>
        Figure(ThresholdKind.Mdc95, value, population, citation, mark);

    public static Threshold Pass(decimal value, string population, string citation, EvidenceMark mark) =>
        Figure(ThresholdKind.Pass, value, population, citation, mark);

    /// <summary>Returns the score at which a severity band begins.</summary>
    public static Threshold Cut(decimal value, string band, string citation, EvidenceMark mark) =>
        Figure(ThresholdKind.Cut, value, band, citation, mark);

    public static LoincCode Score(string code, string citation) => new(code, LoincMeaning.Score, citation);

    public static LoincCode Instrument(string code, string citation) => new(code, LoincMeaning.Instrument, citation);

    private static Threshold Figure(ThresholdKind kind, decimal value, string population, string citation, EvidenceMark mark) =>
        new() { Kind = kind, Value = value, Population = population, Citation = citation, Mark = mark };
}
