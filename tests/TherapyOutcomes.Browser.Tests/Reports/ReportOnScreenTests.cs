using Microsoft.Playwright;
using TherapyOutcomes.Browser.Tests.Browsing;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting;
using TherapyOutcomes.Reporting.Tests;

namespace TherapyOutcomes.Browser.Tests.Reports;

[Collection(BrowserGroup.Name)]
public sealed class ReportOnScreenTests(BrowserPages pages)
{
    [BrowserTheory]
    [InlineData(ReportAudience.Clinic, 390, ColorScheme.Light)]
    [InlineData(ReportAudience.Clinic, 390, ColorScheme.Dark)]
    [InlineData(ReportAudience.Clinic, 1280, ColorScheme.Light)]
    [InlineData(ReportAudience.Clinic, 1280, ColorScheme.Dark)]
    [InlineData(ReportAudience.Public, 390, ColorScheme.Light)]
    [InlineData(ReportAudience.Public, 390, ColorScheme.Dark)]
    [InlineData(ReportAudience.Public, 1280, ColorScheme.Light)]
    [InlineData(ReportAudience.Public, 1280, ColorScheme.Dark)]
    public async Task Look_AtAnyScreen_IsAccessibleAndFits(ReportAudience audience, int width, ColorScheme scheme)
    {
        var look = await pages.LookAsync(SampleReports.Write(await SampleReports.SmallAsync(), audience), width, scheme);

        Assert.Empty(look.Violations);
        Assert.Equal(0, look.HorizontalOverflow);
        Assert.True(look.SmallestInCharts >= 11, $"{look.SmallestInCharts} pixels");
        Assert.Empty(look.Broken);
        Assert.Empty(look.Cut);
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Look_LongNames_AreNeitherBrokenNorCut(int width)
    {
        var measure = StandardMeasures.Catalog.Get(new("ODI")) with { Id = new("GRIP-STRENGTH"), Name = string.Join(' ', Enumerable.Repeat("Worst weekly movement", 10)) };
        var clinic = new ScoredClinic().Using(measure);
        var report = clinic.Report(clinic.Add("GRIP-STRENGTH", 40, 20), "magdalena_montgomery.1962-000000001");

        var look = await pages.LookAsync(SampleReports.Write(report, ReportAudience.Clinic), width, ColorScheme.Light);

        Assert.Empty(look.Broken);
        Assert.Empty(look.Cut);
        Assert.Equal(0, look.HorizontalOverflow);
    }

    [BrowserTheory]
    [InlineData(ReportAudience.Clinic)]
    [InlineData(ReportAudience.Public)]
    public async Task Load_UnderItsOwnPolicy_RefusesAndRequestsNothing(ReportAudience audience)
    {
        var loading = await pages.LoadAsync(SampleReports.Write(await SampleReports.SmallAsync(), audience));

        Assert.Empty(loading.Messages);
        Assert.Empty(loading.Requests);
    }
}
