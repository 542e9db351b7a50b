using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Importing;
using TherapyOutcomes.Tests.Ways;

namespace TherapyOutcomes.Tests.Docs;

public class ImportPageTests
{
    [Fact]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled() =>
        Repository.AssertSnippet("docs/import.md", "import", "tests/TherapyOutcomes.Tests/Docs/ImportPageTests.cs");

    [Fact]
    public async Task Import_ASampleFile_RecordsAllOfIt()
    {
        var (service, path) = (new ImportClinic().Service, Path.Combine(Repository.Root, "docs", "samples", "ways", "in-order.jsonl"));
        var output = new StringWriter();
        #region import
        var report = await service.ImportAsync(
            File.ReadLinesAsync(path).Where(line => line.Length > 0).Select(line => CommandReader.Read(line)),
            new ImportOptions
            {
                Cutover = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(-8)),
                Progress = new Progress<ImportTotals>(totals => output.WriteLine($"{totals.Commands} commands")),
            });

        output.WriteLine($"{report.Totals.Recorded} recorded, {report.Totals.Repeated} already known");
        foreach (var missed in report.NotAccepted)
        {
            output.WriteLine($"command {missed.Place}: {missed.Answer.Error?.Message ?? missed.Answer.Findings[0].Rule.Title}");
        }
        #endregion

        Assert.Equal(Way.Load("in-order").Lines.Count, report.Totals.Recorded);
        Assert.Contains("recorded, 0 already known", output.ToString(), StringComparison.Ordinal);
    }
}
