using Microsoft.Playwright;
using TherapyOutcomes.Browser.Tests.Browsing;
using TherapyOutcomes.Reporting;

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
