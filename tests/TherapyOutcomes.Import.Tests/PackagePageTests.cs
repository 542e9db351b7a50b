using System.Text;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Testing;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Import.Tests;

/// <summary>The example on the page of the package.</summary>
public sealed class PackagePageTests
{
    [Fact]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled() =>
        Repository.AssertSnippet("src/TherapyOutcomes.Import/README.md", "example", "tests/TherapyOutcomes.Import.Tests/PackagePageTests.cs");

    [Fact]
    public async Task Snippet_Run_ImportsTheScoresAndShowsWhatWasRefused()
    {
        var clinic = new TestClinic();
        clinic.OpenEpisode("e1");
        clinic.OnDay(60);
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes("client;date;odi\nc1;06.01.2026;46,5\nc1;31.01.2026;30,0\nc1;31.01.2062;20,0\n"));
        using var page = new StringWriter();

        var report = await UploadAsync(upload, clinic.Service, clinic.Policy, clinic.Now, new Dictionary<string, EpisodeId> { ["c1"] = new("e1") }, page);

        Assert.Equal((2, 0), ((int)report!.Totals.Recorded, report.NotAccepted.Length));
        Assert.StartsWith("Read as: semicolons, decimal commas, dates day.month.year.", page.ToString(), StringComparison.Ordinal);
        Assert.Contains("line 4: the time is 31.01.2062", page.ToString(), StringComparison.Ordinal);
        #region example
        static async Task<ImportReport?> UploadAsync(
            Stream upload, OutcomeService service, ClinicPolicy policy, DateTimeOffset now, IReadOnlyDictionary<string, EpisodeId> episodes, TextWriter page)
        {
            var file = await ScoreFileReader.ReadAsync(upload, new ScoreFileOptions
            {
                ClientColumn = "client",
                TimeColumn = "date",
                Scores = [new ScoreColumn { Column = "odi" }],
                Measure = new MeasureId("ODI"),
                Measures = policy.Measures,
                TimeZone = policy.TimeZone,
                Today = policy.DayOf(now),
            });
            if (file.Problem is { } problem)
            {
                page.WriteLine(problem.Message);
                return null;
            }

            page.WriteLine(file.ReadAs);
            foreach (var hint in file.Hints)
            {
                page.WriteLine(hint.Message);
            }

            foreach (var row in file.Refused)
            {
                page.WriteLine($"line {row.Line}: {row.Reason}");
            }

            return await service.ImportAsync(file.Scores.OrderBy(row => row.At).Select(row => new RecordScore
            {
                Episode = episodes[row.Client!],
                At = row.At!.Value,
                Actor = new ActorId("upload"),
                Measure = row.Measure!.Value,
                Value = row.Items.IsEmpty ? row.Value : null,
                Items = row.Items.IsEmpty ? null : row.Items,
            }));
        }
        #endregion
    }
}
