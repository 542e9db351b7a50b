using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Reporting;

public sealed class ReportTests
{
    private static readonly string[] Scores = ["--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI"];

    private const string PainFile = "client,date,pain\nash,2026-01-05,7\nash,2026-02-16,3\n";

    private static readonly string[] PainReport = ["report", "--from", "-", "--client", "client", "--time", "date", "--score", "pain", "--measure", "NPRS"];

    [Fact]
    public async Task Report_Scores_IsAPageWithEveryClient()
    {
        var run = await CliRun.RunAsync(["report", "--from", SampleFiles.ClinicWeek, .. Scores]);

        Assert.StartsWith("<!DOCTYPE html>", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains(">juniper</h3>", run.Out, StringComparison.Ordinal);
        Assert.Contains("started care", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Commands_IsAPageWithTheEpisode()
    {
        var run = await CliRun.RunAsync("report", "--from", SampleFiles.InOrder, "--name", "Elm & Oak");

        Assert.Contains("<h1>Outcomes during care, Elm &amp; Oak</h1>", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains(">c-rowan, episode e1</h3>", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("stiff neck", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_PipedCommands_IsAPage()
    {
        var run = await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, CommandLines.Score(40, "2026-01-05")), "report", "--from", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(">c1, episode e1</h3>", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--public")]
    public async Task Report_ClinicThatTheFileDoesNotHave_IsRefusedWithoutAPage(string more)
    {
        using var output = new TempFile("before");

        var run = await CliRun.RunAsync(["report", "--from", SampleFiles.InOrder, "--clinic", "nope", "--out", output.Path, .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal("in-order.jsonl has no episode in the clinic nope. Give --clinic with one that it has: default.\n", run.AssertRefused());
        Assert.Equal("before", await File.ReadAllTextAsync(output.Path));
    }

    [Fact]
    public async Task Report_ClinicThatOpensAnEpisodeLater_SaysByWhen()
    {
        var later = CommandLines.Open.Replace("2026-01-05", "2026-03-05", StringComparison.Ordinal).Replace("\"episode\"", "\"clinic\":\"north\",\"episode\"", StringComparison.Ordinal);

        var run = await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, later), "report", "--from", "-", "--clinic", "north", "--as-of", "2026-02-01");

        Assert.StartsWith("The input has no episode in the clinic north by 1 February 2026. Give --clinic", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ClinicOfAFileWithoutEpisodes_SaysThatNoneHasAny()
    {
        var run = await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), "report", "--from", "-", "--clinic", "north", "--as-of", "2026-01-01");

        Assert.Equal("The input has no episode in the clinic north by 1 January 2026, nor in any other.\n", run.AssertRefused());
    }

    [Fact]
    public async Task Report_ClinicOfAFileOfManyClinics_NamesTen()
    {
        var lines = Enumerable.Range(1, 12).Select(number => CommandLines.Open.Replace("\"episode\"", $"\"clinic\":\"c{number:00}\",\"episode\"", StringComparison.Ordinal));

        var run = await CliRun.PipeAsync(CommandLines.All([.. lines]), "report", "--from", "-", "--clinic", "c13");

        Assert.EndsWith("c09, c10 and 2 more.\n", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ClinicOfScores_IsRefused()
    {
        var run = await CliRun.RunAsync(["report", "--from", SampleFiles.ClinicWeek, .. Scores, "--clinic", "default"]);

        Assert.Equal("--clinic has no effect on scores as CSV, which belong to no clinic. Leave it out.\n", run.AssertRefused());
    }

    [Fact]
    public async Task Report_GroupsThatDifferOnlyInCase_AreKeptApartWithAHint()
    {
        const string file = "client,date,odi,site\na,2026-01-05,40,NORTH\nb,2026-01-05,40,North\nc,2026-01-05,40,\"North \"\n";

        var run = await CliRun.PipeAsync(file, ["report", "--from", "-", .. Scores, "--group", "site"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Please check: Likely the same group: 'NORTH' and 'North'. They were kept apart. If they are the same, write the name alike in all rows.\n", run.Error);
        Assert.Contains("<th scope=\"row\">NORTH</th>", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_PipedScores_AreToldByTheirColumns()
    {
        var run = await CliRun.PipeAsync("client,date,odi\nash,2026-01-05,40\n", ["report", "--from", "-", .. Scores]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(">ash</h3>", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Out_WritesTheFileAndSaysWhatItHolds()
    {
        using var output = new TempFile("");

        var run = await CliRun.RunAsync(["report", "--from", SampleFiles.ClinicWeek, .. Scores, "--out", output.Path]);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Contains("keep it inside the clinic", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", await File.ReadAllTextAsync(output.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Public_NamesNobody()
    {
        var run = await CliRun.RunAsync(["report", "--from", SampleFiles.ClinicWeek, .. Scores, "--public"]);

        Assert.Equal(0, run.ExitCode);
        Assert.All(["juniper", "alder", "<svg"], name => Assert.DoesNotContain(name, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_Groups_AreATableInTheOrderOfTheirNames()
    {
        const string Rows = "client,date,odi,site\nash,2026-01-05,40,north\nash,2026-01-29,20,north\nelm,2026-01-05,40,east\noak,2026-01-05,,north\nyew,2026-01-05,40,\n";

        var run = await CliRun.PipeAsync(Rows, ["report", "--from", "-", .. Scores, "--group", "site"]);

        var table = run.Out[run.Out.IndexOf("<caption>Episodes of each group", StringComparison.Ordinal)..];
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("(?s)>east</th>.*?>1<.*?>0<.*?>none<.*?>north</th>.*?>2<.*?>1<.*?>1, 100% .*?>without a group</th>.*?>1<", table[..table.IndexOf("</table>", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Report_ClientInTwoGroups_IsRefused()
    {
        const string Rows = "client,date,odi,site\nash,2026-01-05,40,north\nash,2026-01-29,20,east\n";

        var run = await CliRun.PipeAsync(Rows, ["report", "--from", "-", .. Scores, "--group", "site"]);

        Assert.StartsWith("--group: lines 2 and 3 belong to one client", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_GroupForCommands_IsRefused()
    {
        var run = await CliRun.RunAsync("report", "--from", SampleFiles.InOrder, "--group", "site");

        Assert.StartsWith("--group is for CSV files", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(10, false)]
    public async Task Report_PublicGroups_AreShownOnlyIfAllOfThemCanBe(int clients, bool shows)
    {
        var rows = from client in Enumerable.Range(0, 30 + clients)
                   from row in (string[])[$"c{client},2026-01-05,40", $"c{client},2026-01-29,20"]
                   select $"{row},{(client < 30 ? "north" : "east")}\n";

        var run = await CliRun.PipeAsync("client,date,odi,site\n" + string.Concat(rows), ["report", "--from", "-", .. Scores, "--group", "site", "--public"]);

        Assert.Equal(0, run.ExitCode);
        Assert.All(["north", "east", "By group"], text => Assert.Equal(shows, run.Out.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Report_Scores_SaysAboveTheWorklistThatNotesAreNotKnown()
    {
        const string Caveat = "notes, talks and plans can\u2019t be seen here";

        var scores = await CliRun.RunAsync(["report", "--from", SampleFiles.ClinicWeek, .. Scores]);
        var commands = await CliRun.RunAsync("report", "--from", SampleFiles.InOrder);

        Assert.Contains(Caveat, scores.Out, StringComparison.Ordinal);
        Assert.Contains("episodes with a score are improved by the newest score.", scores.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Caveat, commands.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Scores_AsksForNoNoteOfAnImprovementAsReviewDoes()
    {
        var report = await CliRun.RunAsync(["report", "--from", SampleFiles.ClinicWeek, .. Scores]);
        var review = await CliRun.RunAsync(["review", SampleFiles.ClinicWeek, .. Scores], Stream.Null, width: 400);

        Assert.DoesNotContain("(DOC002)", report.Out, StringComparison.Ordinal);
        Assert.Contains("DOC002", review.Out, StringComparison.Ordinal);
        Assert.Contains("The file contains only scores. Notes and conversations recorded elsewhere are not known here.", review.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Scores_NeverSaysThatNoRedFlagIsOpen()
    {
        var scores = await CliRun.RunAsync(["report", "--from", SampleFiles.ClinicWeek, .. Scores]);
        var commands = await CliRun.RunAsync("report", "--from", SampleFiles.InOrder);

        Assert.DoesNotContain("No red flag is open", scores.Out, StringComparison.Ordinal);
        Assert.Contains("No red flag is open", commands.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lower back pain", "acute", "people with acute low back pain")]
    [InlineData("lumbalgia", "chronic", "people with persistent low back pain")]
    public async Task Report_ComplaintWithAPublishedCourse_DrawsIt(string complaint, string chronicity, string population)
    {
        var run = await CliRun.PipeAsync(PainFile, [.. PainReport, "--complaint", complaint, "--chronicity", chronicity]);

        Assert.Equal((0, true), (run.ExitCode, run.Out.Contains(population, StringComparison.Ordinal)));
        Assert.DoesNotContain("--complaint", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("neck pain", "acute", "No published course of this --complaint is known")]
    [InlineData("low back pain", "subacute", "No published course of this --complaint is known")]
    public async Task Report_ComplaintWithoutAPublishedCourse_SaysSo(string complaint, string chronicity, string why)
    {
        var run = await CliRun.PipeAsync(PainFile, [.. PainReport, "--complaint", complaint, "--chronicity", chronicity]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("pooled mean", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ComplaintWithAMeasureThatIsNotOfPain_SaysSo()
    {
        var run = await CliRun.RunAsync(["report", "--from", SampleFiles.ClinicWeek, .. Scores, "--complaint", "low back pain"]);

        Assert.Contains("is one of pain and doesn't fit ODI, so none is drawn. It fits NPRS and VAS.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("pooled mean", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ComplaintForCommands_IsRefused()
    {
        var run = await CliRun.RunAsync("report", "--from", SampleFiles.InOrder, "--complaint", "low back pain");

        Assert.StartsWith("--complaint is for CSV files", run.AssertRefused(), StringComparison.Ordinal);
    }

    // A page half in another language would help nobody.
    [Fact]
    public async Task Report_Language_IsNoOption()
    {
        var run = await CliRun.RunAsync(["report", "--from", SampleFiles.ClinicWeek, .. Scores, "--language", "es"]);

        Assert.Contains("--language", run.AssertRefused(), StringComparison.Ordinal);
        Assert.DoesNotContain("--language", (await CliRun.RunAsync("report", "--help")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_RowThatCannotBeUsed_IsToldAndTheRestReported()
    {
        var run = await CliRun.PipeAsync("client,date,odi\nash,2026-01-05,40\nash,2026-01-12,much\n", ["report", "--from", "-", .. Scores]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 3", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ClientIdWithMarkup_IsEncoded()
    {
        var run = await CliRun.PipeAsync("client,date,odi\n<script>x</script>,2026-01-05,40\n", ["report", "--from", "-", .. Scores]);

        Assert.DoesNotContain("<script", run.Out, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\uFFFE")]
    [InlineData("a\uFFFF")]
    [InlineData("a\uFDD0")]
    [InlineData("a\U0001FFFE")]
    [InlineData("a\u0001")]
    public async Task Report_ClientIdWithWhatIsNoCharacter_IsReplacedInTheWholeFile(string client)
    {
        using var output = new TempFile("old");
        using var input = new TempFile($"client,date,odi\n{client},2026-01-05,40\n{client},2026-01-29,20\n");

        var run = await CliRun.RunAsync(["report", "--from", input.Path, .. Scores, "--out", output.Path]);
        var more = await CliRun.RunAsync(["review", input.Path, .. Scores]);

        Assert.Contains("Wrote", run.Error, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(output.Path);
        Assert.All([page, more.Out], text => Assert.DoesNotContain(client, text, StringComparison.Ordinal));
        Assert.All([page, more.Out], text => Assert.Contains("a\uFFFD", text, StringComparison.Ordinal));
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_CsvWithoutColumns_SaysWhichOptionIsMissing()
    {
        var run = await CliRun.RunAsync("report", "--from", SampleFiles.ClinicWeek);

        Assert.StartsWith("--client, --time, --score and --measure are missing", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ColumnsForCommands_AreRefused()
    {
        var run = await CliRun.RunAsync(["report", "--from", SampleFiles.InOrder, .. Scores]);

        Assert.StartsWith("--client is for CSV files", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_FolderThatIsNotThere_SaysWhereToWrite()
    {
        var run = await CliRun.RunAsync("report", "--from", SampleFiles.InOrder, "--out", Path.Combine(Path.GetTempPath(), "nowhere", "report.html"));

        Assert.Contains("--out", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("there is no such folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OverItsInput_IsRefused()
    {
        using var input = new TempFile(CommandLines.All(CommandLines.Open));

        var run = await CliRun.RunAsync("report", "--from", input.Path, "--out", input.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(CommandLines.All(CommandLines.Open), await File.ReadAllTextAsync(input.Path));
    }

    [Fact]
    public async Task Report_SeveralClinics_AreRefused()
    {
        var other = CommandLines.Open.Replace("\"actor\"", "\"clinic\":\"other\",\"actor\"", StringComparison.Ordinal);

        var run = await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, other), "report", "--from", "-");

        Assert.Contains("2 clinics", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Help_TeachesWithAnExample() =>
        Assert.Contains("therapy-outcomes report --from scores.csv", (await CliRun.RunAsync("report", "--help")).Out, StringComparison.Ordinal);
}
