namespace TherapyOutcomes.Measures;

/// <summary>The measures that the library ships. Every figure carries where it comes from.</summary>
internal static class StandardMeasures
{
    private const string Ostelo = "Ostelo 2008, Spine 33:90-94";

    public static IEnumerable<Measure> All => [Nprs, Vas, Psfs, Odi, Rmdq, NdiPoints, NdiPercent];

    private static Measure Nprs => new()
    {
        Id = new("NPRS"),
        Name = "Numeric Pain Rating Scale",
        Low = 0,
        High = 10,
        WholeNumbers = true,
        Better = Better.Lower,
        Unit = "points",
        UnsettledAfterSession = true,
        Scoring = new SumOfItems(1, 10),
        Citation = "Generic 0-10 scale",
        Thresholds =
        [
            Mic(2m, "low back pain", Ostelo, EvidenceMark.Source),
            new() { Kind = ThresholdKind.Mdc, Value = 2.1m, Population = "low back pain", Citation = "attributed to Cleland, not verified", Mark = EvidenceMark.Uncertain },
            Mic(1.3m, "neck pain", "Cleland 2008, doi 10.1016/j.apmr.2007.08.126", EvidenceMark.Source),
            Mic(1.5m, "neck pain, n=658", "Kovacs 2008, BMC Musculoskelet Disord 9:43", EvidenceMark.Source),
            new() { Kind = ThresholdKind.Mdc, Value = 4.0m, Population = "neck pain, n=658", Citation = "Kovacs 2008, BMC Musculoskelet Disord 9:43", Mark = EvidenceMark.Source },
        ],
    };

    private static Measure Vas => new()
    {
        Id = new("VAS"),
        Name = "Visual Analogue Scale for pain",
        Low = 0,
        High = 100,
        Better = Better.Lower,
        Unit = "mm",
        UnsettledAfterSession = true,
        Citation = "Generic 100 mm line",
        Thresholds = [Mic(15m, "low back pain", Ostelo, EvidenceMark.Source)],
    };

    private static Measure Psfs => new()
    {
        Id = new("PSFS"),
        Name = "Patient-Specific Functional Scale",
        Low = 0,
        High = 10,
        Better = Better.Higher,
        Unit = "points",
        Scoring = new MeanOfActivities(3, 5, 10),
        Citation = "Stratford 1995, Physiother Can 47:258-263",
        Thresholds =
        [
            Mic(2.0m, "shoulder", "Rysstad 2020, doi 10.1186/s12891-020-03289-z", EvidenceMark.Source),
            new() { Kind = ThresholdKind.Mdc90, Value = 2m, Population = "average of the activities", Citation = "Stratford 1995, Physiother Can 47:258-263", Mark = EvidenceMark.Knowledge },
        ],
    };

    private static Measure Odi => new()
    {
        Id = new("ODI"),
        Name = "Oswestry Disability Index 2.1a",
        Low = 0,
        High = 100,
        Better = Better.Lower,
        Unit = "%",
        Scoring = new PercentOfMaximum(10, 5, 8),
        Citation = "Fairbank & Pynsent, ODI 2.1a; at least 8 sections is this library's own rule",
        Thresholds =
        [
            Mic(10m, "low back pain", Ostelo, EvidenceMark.Source),
            new() { Kind = ThresholdKind.Mdc90, Value = 10m, Population = "low back pain", Citation = "ODI scoring page (secondary)", Mark = EvidenceMark.Source },
            Mic(12.8m, "lumbar surgery", "Copay 2008", EvidenceMark.Knowledge),
        ],
    };

    private static Measure Rmdq => new()
    {
        Id = new("RMDQ"),
        Name = "Roland-Morris Disability Questionnaire (24)",
        Low = 0,
        High = 24,
        WholeNumbers = true,
        Better = Better.Lower,
        Unit = "points",
        Scoring = new CountOfTicks(24),
        Citation = "Roland & Morris 1983; an unticked item can't be told from a missing one",
        Thresholds =
        [
            Mic(5m, "low back pain", Ostelo, EvidenceMark.Source),
            new() { Kind = ThresholdKind.Mdc, Value = 5m, Population = "low back pain", Citation = "about 5, not verified", Mark = EvidenceMark.Uncertain },
        ],
    };

    private static Measure NdiPoints => new()
    {
        Id = new("NDI"),
        Name = "Neck Disability Index, points",
        Low = 0,
        High = 50,
        Better = Better.Lower,
        Unit = "points",
        Scoring = new SumOfItems(10, 5),
        Citation = "Vernon; points need all 10 items, use NDI% where items are missing",
        Thresholds =
        [
            Mic(7.5m, "mechanical neck pain, n=91", "Young 2009, doi 10.1016/j.spinee.2009.06.002 (its authors advise 10)", EvidenceMark.Source),
            new() { Kind = ThresholdKind.Mdc, Value = 10.2m, Population = "mechanical neck pain, n=91, ICC .64", Citation = "Young 2009, doi 10.1016/j.spinee.2009.06.002", Mark = EvidenceMark.Source },
            Mic(9.5m, "neck pain", "Cleland 2008, doi 10.1016/j.apmr.2007.08.126 (published as 19 %)", EvidenceMark.Source),
            new() { Kind = ThresholdKind.Mdc90, Value = 5m, Population = "neck pain", Citation = "attributed to Vernon", Mark = EvidenceMark.Knowledge },
        ],
    };

    private static Measure NdiPercent => new()
    {
        Id = new("NDI%"),
        Name = "Neck Disability Index, percent",
        Low = 0,
        High = 100,
        Better = Better.Lower,
        Unit = "%",
        Scoring = new PercentOfMaximum(10, 5, 8),
        Citation = "Vernon; up to 2 items may be missing",
        Thresholds =
        [
            Mic(15m, "mechanical neck pain, n=91", "Young 2009, doi 10.1016/j.spinee.2009.06.002, 7.5 of 50 points as percent", EvidenceMark.Computed),
            new() { Kind = ThresholdKind.Mdc, Value = 20.4m, Population = "mechanical neck pain, n=91, ICC .64", Citation = "Young 2009, doi 10.1016/j.spinee.2009.06.002, 10.2 of 50 points as percent", Mark = EvidenceMark.Computed },
            Mic(19m, "neck pain", "Cleland 2008, doi 10.1016/j.apmr.2007.08.126", EvidenceMark.Source),
        ],
    };

    private static Threshold Mic(decimal value, string population, string citation, EvidenceMark mark) =>
        new() { Kind = ThresholdKind.Mic, Value = value, Population = population, Citation = citation, Mark = mark };
}
