using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The DASH with its two optional modules, and the QuickDASH: arm, shoulder and hand.</summary>
internal static class Dash
{
    private const string Scoring = "Institute for Work & Health, Scoring the DASH";
    private const string Sorensen = "Sørensen 2013 (registry abstract)";
    private const string Rysstad = "Rysstad 2020, doi 10.1186/s12891-020-03289-z";
    private const string Distal = "University of Kentucky, rehabsci_facpub/53 (2016)";

    public static IEnumerable<Measure> Measures =>
    [
        Of("DASH", "Disabilities of the Arm, Shoulder and Hand", 30, 27) with
        {
            Thresholds =
            [
                Mic(10.83m, "upper limb, n=255", Franchignoni, Source),
                Mdc90(10.81m, "upper limb, n=255, ICC .93", Franchignoni, Source),
                Mic(10m, "hand (95% CI 5 to 15)", Sorensen, Source),
            ],
        },
        Of("DASH.work", "DASH, optional work module", 4, 4),
        Of("DASH.sport", "DASH, optional sports and performing arts module", 4, 4),
        Of("QuickDASH", "QuickDASH", 11, 10) with
        {
            Thresholds =
            [
                Mic(15.91m, "upper limb, n=255", Franchignoni, Source),
                Mdc90(12.85m, "upper limb, n=255, ICC .91", Franchignoni, Source),
                Mic(13.6m, "shoulder: the upper end of 10.8 to 13.6", Rysstad, Source),
                Mic(10.8m, "shoulder: the lower end", Rysstad, Source),
                Mic(14m, "hand (9 to 20)", Sorensen, Source),
                Mic(25.8m, "distal upper limb: the upper end of 15.8 to 25.8", Distal, Source),
                Mic(15.8m, "distal upper limb: the lower end", Distal, Source),
                Mdc90(28m, "distal upper limb: the upper end of 22 to 28", Distal, Source),
                Mdc90(22m, "distal upper limb: the lower end", Distal, Source),
                Mic(8m, "shoulder", "Mintken 2009", Knowledge),
            ],
        },
    ];

    private static Measure Of(string id, string name, int items, int minimum) => new()
    {
        Id = new(id),
        Name = name,
        Low = 0,
        High = 100,
        Better = Better.Lower,
        Unit = "points",
        Scoring = new PercentOfRange(items, 1, 5, minimum),
        MissingItems = new(minimum == items ? "every item must be answered" : $"omitted items are left out of the mean; at least {minimum} of {items} are needed", Source),
        Citation = Scoring,
        Mark = Source,
        License = "© Institute for Work & Health; software that is sold needs its commercial license. Supply the text under your own license.",
    };
}
