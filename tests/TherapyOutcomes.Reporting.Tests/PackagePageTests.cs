using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Reporting.Tests;

/// <summary>The example on the page of the package.</summary>
public sealed class PackagePageTests
{
    [Fact]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled() =>
        Repository.AssertSnippet("src/TherapyOutcomes.Reporting/README.md", "example", "tests/TherapyOutcomes.Reporting.Tests/PackagePageTests.cs");

    [Fact]
    public async Task Snippet_Run_WritesThePageOfTheClinic()
    {
        var clinic = Given.Episode().Improved().Build().Clinic;
        using var page = new StringWriter();

        await WritePageAsync(clinic.Service, (IRecordCatalog)clinic.Store, clinic.Policy, page);

        Assert.Contains("Hazel Lane Massage", page.ToString(), StringComparison.Ordinal);
        #region example
        static async Task WritePageAsync(OutcomeService service, IRecordCatalog catalog, ClinicPolicy policy, TextWriter page)
        {
            var report = await ClinicReport.ReadAsync(service, catalog, ClinicId.Default, policy, TimeProvider.System.GetUtcNow());
            HtmlReport.Write(page, report, new ReportOptions { ClinicName = "Hazel Lane Massage" });
        }
        #endregion
    }
}
