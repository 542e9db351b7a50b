using TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Measures;

public sealed class MeasuresPageTests
{
    private const string Path = "/pages/measures";

    [Fact]
    public async Task Get_Measures_HaveEachMeasureWithItsThresholdsAndSources()
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var page = await clinic.GetAsync(Path);

        Assert.Equal(StandardMeasures.Catalog.Select(measure => measure.Id.Value), WebPage.Rows(page.Named("table").First()).Select(row => row[0]));
        Assert.All(StandardMeasures.Catalog, measure =>
        {
            var entry = page.ById(measure.Id.Value);
            var text = WebPage.Plain(entry);
            Assert.Contains(measure.Citation, text, StringComparison.Ordinal);
            Assert.Contains(measure.License ?? "", text, StringComparison.Ordinal);
            Assert.Equal(measure.Thresholds.Select(threshold => (threshold.Population, threshold.Citation)), WebPage.Rows(entry).Select(row => (row[2], row[3])));
            Assert.DoesNotContain("own", text.Split(' ').Take(3));
        });
        Assert.Contains(LoincCode.Notice, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DecidingThresholds_AreMarked()
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var odi = StandardMeasures.Catalog.Get(new("ODI"));
        var rows = WebPage.Rows((await clinic.GetAsync(Path)).ById("ODI"));

        Assert.Equal(
            odi.Thresholds.Select(threshold => threshold == odi.Mic || threshold == odi.Mdc || threshold == odi.Pass),
            rows.Select(row => row[0].EndsWith("decides", StringComparison.Ordinal)));
        Assert.Contains(rows, row => row[0].EndsWith("decides", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_OwnAndChangedMeasures_SaySo()
    {
        var odi = StandardMeasures.Catalog.Get(new("ODI"));
        var own = odi with { Id = new("GRIP"), Name = "grip <i>strength</i>", Unit = "kg", Citation = "our own", Mark = EvidenceMark.Clinic, License = null, Loinc = [] };
        var changed = StandardMeasures.Catalog.Get(new("PEG")).DecidingBy(new Threshold { Kind = ThresholdKind.Mic, Value = 2.5m, Population = "our clients", Citation = "our own audit", Mark = EvidenceMark.Clinic });
        await using var clinic = await PagesOfClinic.StartAsync(new ClinicPolicy { Measures = StandardMeasures.Catalog.With(own).With(changed) });

        var page = await clinic.GetAsync(Path);

        page.AssertSound();
        Assert.Contains("A measure of the clinic\u2019s own.", WebPage.Plain(page.ById("GRIP")), StringComparison.Ordinal);
        Assert.Contains("grip <i>strength</i>", WebPage.Plain(page.ById("GRIP")), StringComparison.Ordinal);
        Assert.Contains("chose other thresholds", WebPage.Plain(page.ById("PEG")), StringComparison.Ordinal);
        Assert.Equal(["MIC: smallest change that matters decides", "2.5 points", "our clients", "our own audit", "clinic"], WebPage.Rows(page.ById("PEG"))[0]);
        Assert.DoesNotContain("chose other thresholds", WebPage.Plain(page.ById("ODI")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FigureThatIsNotSure_IsMarkedInTheOverview()
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var rows = WebPage.Rows((await clinic.GetAsync(Path)).Named("table").First());

        Assert.All(StandardMeasures.Catalog.Zip(rows), pair =>
        {
            Assert.Equal(pair.First.Mic?.Mark == EvidenceMark.Uncertain, pair.Second[4].EndsWith("(uncertain)", StringComparison.Ordinal));
            Assert.Equal(pair.First.Mdc is null, pair.Second[5] == "not known");
        });
    }

    [Fact]
    public async Task Get_Spanish_HasWordsInSpanishAndCitationsAsTheyAre()
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var odi = WebPage.Plain((await clinic.GetAsync(Path, "es")).ById("ODI"));

        Assert.Contains("más bajo es mejor", odi, StringComparison.Ordinal);
        Assert.Contains(StandardMeasures.Catalog.Get(new("ODI")).Citation, odi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Spanish_WritesUnitsAndDecimalsInSpanish()
    {
        await using var clinic = await PagesOfClinic.StartAsync();

        var rows = WebPage.Rows((await clinic.GetAsync(Path, "es")).Named("table").First());

        Assert.Equal("10,5 %", rows.Single(row => row[0] == "ODI")[5]);
        Assert.Contains("puntos", rows.Single(row => row[0] == "NDI")[2], StringComparison.Ordinal);
        Assert.All(rows, row => Assert.DoesNotMatch("[0-9][.][0-9]|points|degrees", string.Join(' ', row.Where((_, column) => column is not 1))));
    }
}
