using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Reviewing;

/// <summary>Files as clinics have them, through the options of the command. What each form means is tested with the reader.</summary>
public sealed class ReviewFormsTests
{
    private static readonly string[] Odi = ["--measure", "ODI", "--json"];

    [Fact]
    public async Task Review_WideFile_ReadsAColumnForEachTime()
    {
        var report = await JsonAsync("id;odi_0;odi_6\na;46,5;20\nb;40;.\n", "--client", "id", "--wide", "odi_*=w");

        Assert.Equal((2, 1), (report.Int("clients"), report.Int("everImproved")));
        Assert.Equal((4, 3, 1, 0), (report.Int("rows", "total"), report.Int("rows", "used"), report.Int("rows", "missing"), report.At("rows", "refused").GetArrayLength()));
        Assert.StartsWith("Read as: semicolons, decimal commas, times counted from the start", report.At("readAs").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_BaselineColumn_IsTheScoreAtTheStart()
    {
        var report = await JsonAsync("id,week,odi,start\na,6,20,40\na,12,18,40\n", "--client", "id", "--time", "week", "--time-unit", "weeks", "--score", "odi", "--baseline", "start");

        Assert.Equal(40, Assert.Single(report.At("worklist").EnumerateArray()).Int("baseline"));
    }

    [Fact]
    public async Task Review_MeasureColumn_JudgesByTheMeasureThatDecides()
    {
        const string Csv = "id,date,form,score\na,2026-01-05,Oswestry,46\na,2026-01-05,Pain today,7\na,2026-02-09,Oswestry,20\na,2026-02-09,Pain today,3\n";
        string[] columns = ["--client", "id", "--time", "date", "--score", "score", "--measure-column", "form", "--measure-name", "Oswestry=ODI", "--measure-name", "Pain today=NPRS"];

        var odi = await JsonAsync(Csv, columns);
        var pain = JsonDocument.Parse((await RunAsync(Csv, [.. columns, "--measure", "NPRS", "--json"])).AssertSucceeded()).RootElement;

        Assert.Equal((46, 7), (Worklist(odi).Int("baseline"), Worklist(pain).Int("baseline")));
        Assert.Equal(4, odi.Int("rows", "used"));
    }

    [Fact]
    public async Task Review_TwoMeasuresMixed_AsksForTheColumn()
    {
        var run = await RunAsync("id,date,form,score\na,2026-01-05,ODI,46\na,2026-01-05,NPRS,7\n", ["--client", "id", "--time", "date", "--score", "score", .. Odi]);

        Assert.Contains("Give it as --measure-column", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_AColumnForEachMeasure_TheFirstDecides()
    {
        var run = await RunAsync("id,date,odi,pain\na,2026-01-05,46,7\na,2026-02-09,20,3\n", ["--client", "id", "--time", "date", "--score", "odi=ODI,pain=NPRS", "--json"]);

        var report = JsonDocument.Parse(run.AssertSucceeded()).RootElement;
        Assert.Equal(("ODI", 4, 46), (report.At("measure").GetString(), report.Int("rows", "used"), Worklist(report).Int("baseline")));
    }

    [Fact]
    public async Task Review_Items_AreScoredByTheMeasure()
    {
        const string Csv = "id,date,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10\na,2026-01-05,3,3,3,3,3,3,3,3,3,3\na,2026-02-09,1,1,1,1,1,1,1,1,NA,1\n";

        var report = await JsonAsync(Csv, "--client", "id", "--time", "date", "--items", "q1..q10");

        Assert.Equal((60, 20), (Worklist(report).Int("baseline"), Worklist(report).Int("score")));
    }

    [Fact]
    public async Task Review_ItemsOfAMeasureWithSafetyItems_OpenARedFlag()
    {
        var csv = "id,date,q1,q2,q3,q4,q5,q6,q7,q8,q9\n" + string.Concat(new[] { "2026-01-05,3,3,3,3,3,3,3,3,1", "2026-02-09,0,0,0,0,0,0,0,0,1" }.Select(row => $"a,{row}\n"));

        var run = await RunAsync(csv, ["--client", "id", "--time", "date", "--items", "q1..q9", "--measure", "PHQ-9", "--json"]);

        var report = JsonDocument.Parse(run.AssertSucceeded()).RootElement;
        Assert.Equal((0, "sameDay"), (report.Int("everImproved"), Worklist(report).At("nextStep", "urgency").GetString()));
    }

    [Fact]
    public async Task Review_Groups_AreCountedByNameAndNotByResult()
    {
        const string Csv = "id,date,odi,arm\na,2026-01-05,46,z\na,2026-02-09,20,z\nb,2026-01-05,46,m\nb,2026-02-09,44,\n";
        string[] columns = ["--client", "id", "--time", "date", "--score", "odi", "--group", "arm"];

        var report = await JsonAsync(Csv, columns);
        var text = (await RunAsync(Csv, [.. columns, "--measure", "ODI"])).AssertSucceeded();

        Assert.Equal(["m", "z"], report.At("groups").EnumerateObject().Select(group => group.Name));
        Assert.Equal((1, 0, 1, 1), (report.Int("groups", "m", "unchanged"), report.Int("groups", "m", "everImproved"), report.Int("groups", "z", "everImproved"), report.Int("groups", "z", "clients")));
        Assert.Contains("1 client, 1 with a follow-up, 0 ever", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_ClientInTwoGroups_NamesTheLines()
    {
        var run = await RunAsync("id,date,odi,arm\na,2026-01-05,46,z\na,2026-02-09,20,m\n", ["--client", "id", "--time", "date", "--score", "odi", "--group", "arm", .. Odi]);

        Assert.Contains("lines 2 and 3", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTC", "2026-02-10")]
    [InlineData("Europe/Berlin", "2026-02-11")]
    [InlineData("America/Los_Angeles", "2026-02-10")]
    public async Task Review_TimestampsWithAnOffset_FallOnTheClinicsDay(string zone, string day)
    {
        var report = await JsonAsync("id,date,odi\na,2026-01-05 09:30,40\na,2026-02-10T23:30:00Z,22\n", "--client", "id", "--time", "date", "--score", "odi", "--time-zone", zone);

        Assert.Equal(day, report.At("asOf").GetString());
    }

    [Fact]
    public async Task Review_Rejects_AreWrittenWithLineReasonAndCells()
    {
        using var rejects = new TempFile("\uFEFFline,reason,old\n");

        var run = await RunAsync("id,date,odi\na,2026-01-05,46\n=cmd|calc,2026-02-09,\"1;=2\"\na,2026-02-09\n\"b,2026-02-10,30\n", ["--client", "id", "--time", "date", "--score", "odi", "--rejects", rejects.Path, .. Odi]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["line,reason,id,date,odi", "3,\"the score is '1;'=2', not a number from 0 to 100\",\"'=cmd|calc\",2026-02-09,\"1;'=2\"", "4,\"2 cells, but the header has 3\",a,2026-02-09", "5,\"a quotation mark is not closed, text follows a closing one, or the row is too long\""],
            (await File.ReadAllLinesAsync(rejects.Path)));
    }

    [Fact]
    public async Task Review_RejectsInPlaceOfAnotherFile_AreRefused()
    {
        using var other = new TempFile("id,date,odi\nb,2026-01-05,46\n");

        var run = await RunAsync("id,date,odi\na,soon,46\n", ["--client", "id", "--time", "date", "--score", "odi", "--rejects", other.Path, .. Odi]);

        Assert.Contains("holds something else than earlier refused rows", run.AssertRefused(), StringComparison.Ordinal);
        Assert.StartsWith("id,date,odi", await File.ReadAllTextAsync(other.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_NothingReadable_SaysWhatWasLookedForAndWhy()
    {
        var run = await RunAsync("id,date,odi\na,soon,46\n", ["--client", "id", "--time", "date", "--score", "odi", .. Odi]);

        Assert.Contains("No row could be used (1 rows", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("a client in 'id', a time in 'date' and a score in 'odi' (a number from 0 to 100)", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 2: the time is 'soon'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_WhatLooksOdd_IsAHintAndNoError()
    {
        var run = await RunAsync("id,date,odi\n007,2026-01-05,46\n7,2026-01-05,46\n", ["--client", "id", "--time", "date", "--score", "odi", .. Odi]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Please check: Likely the same client: '007' and '7'.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--decimal", "komma")]
    [InlineData("--date-format", "euro")]
    [InlineData("--time-unit", "years")]
    [InlineData("--multiply", "0")]
    [InlineData("--multiply", "ten")]
    [InlineData("--lowest-item", "one")]
    [InlineData("--visits", "post")]
    [InlineData("--measure-name", "Pain today")]
    [InlineData("--time-zone", "Mars/Base")]
    public async Task Review_ValueThatCannotBe_NamesTheOption(string option, string value)
    {
        var run = await RunAsync("id,date,odi\na,2026-01-05,46\n", ["--client", "id", "--time", "date", "--score", "odi", option, value, .. Odi]);

        Assert.Contains(option, run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_WithOptionsOfOtherMarks_ReadsThem()
    {
        var report = await JsonAsync(
            "id\tdate\tcm\na\t46027\t4,6\na\t46063\t-99\nb\t46027\t4,6\nb\t46063\t2\n",
            "--client", "id", "--time", "date", "--score", "cm", "--date-format", "excel", "--decimal", ",", "--missing", "-99", "--multiply", "10");

        Assert.Equal((3, 1, 1), (report.Int("rows", "used"), report.Int("rows", "missing"), report.Int("everImproved")));
        Assert.Equal("2026-02-10", report.At("asOf").GetString());
    }

    private static JsonElement Worklist(JsonElement report) => Assert.Single(report.At("worklist").EnumerateArray());

    private static async Task<JsonElement> JsonAsync(string csv, params string[] options) => JsonDocument.Parse((await RunAsync(csv, [.. options, .. Odi])).AssertSucceeded()).RootElement;

    private static async Task<CliRun> RunAsync(string csv, string[] options)
    {
        using var file = new TempFile(csv);
        return await CliRun.RunAsync(["review", file.Path, .. options]);
    }
}
