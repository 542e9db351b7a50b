using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The NDI: how neck pain limits a person, in points or in percent. These are two measures that can't be mixed.</summary>
internal static class Ndi
{
    private const string Young = "Young 2009, doi 10.1016/j.spinee.2009.06.002";
    private const string License = "© Vernon; permission needed (Mapi Research Trust). Supply the text under your own license.";


    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("NDI"),
            Name = "Neck Disability Index, points",
            Low = 0,
            High = 50,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new ProratedSum(10, 0, 5, 8, toWhole: false),
            MissingItems = new("up to 2 may be missing and count as the mean of the others, as Vernon explains (driving was omitted by 69.6% of one cohort, doi 10.2340/16501977-0060)", Source),
            Citation = "Vernon, NDI_Explain (chiro.org): missing items take the mean of the others",
            Mark = Source,
            License = License,
            Loinc = [Instrument("82226-2", "PACIO sample data")],
            Thresholds =
            [
                Mic(7.5m, "mechanical neck pain, n=91", $"{Young} (its authors advise 10)", Source),
                Mdc(10.2m, "mechanical neck pain, n=91, ICC .64 (.93 in a spinal clinic, PMC2140132)", Young, Source),
                Mic(10m, "mechanical neck pain, n=91: what the authors advise", Young, Source),
                Mic(9.5m, "neck pain, ICC .50", $"{Cleland} (published as 19%)", Source),
                Mic(5m, "neck pain, in trials of massage", "Sherman 2014, Ann Fam Med 12:112", Source),
                Mic(7m, AllRegions, $"{Abbott}, 14% as points", Computed),
                Mdc90(5m, "neck pain", "support.noterro.com, attributed to Vernon", Source),
            ],
        },
        new()
        {
            Id = new("NDI%"),
            Name = "Neck Disability Index, percent",
            Low = 0,
            High = 100,
            Better = Better.Lower,
            Unit = "%",
            Scoring = new PercentOfRange(10, 0, 5, 8),
            MissingItems = new("omitted items are left out of the denominator; at least 8 of 10 are needed", Recommendation),
            Citation = "attributed to Vernon: up to 2 items may be missing",
            Mark = Knowledge,
            License = License,
            Thresholds =
            [
                Mic(15m, "mechanical neck pain, n=91", $"{Young}, 7.5 of 50 points as percent", Computed),
                Mdc(20.4m, "mechanical neck pain, n=91, ICC .64", $"{Young}, 10.2 of 50 points as percent", Computed),
                Mic(20m, "mechanical neck pain, n=91: what the authors advise", $"{Young}, 10 of 50 points as percent", Computed),
                Mic(19m, "neck pain, ICC .50", Cleland, Source),
                Mic(10m, "neck pain, in trials of massage", "Sherman 2014, Ann Fam Med 12:112, 5 of 50 points as percent", Computed),
                Mic(14m, AllRegions, Abbott, Source),
                Mdc90(10m, "neck pain", "support.noterro.com, attributed to Vernon, 5 of 50 points as percent", Computed),
            ],
        },
    ];
}
