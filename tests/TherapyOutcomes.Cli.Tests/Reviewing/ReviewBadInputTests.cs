using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Reviewing;

public sealed class ReviewBadInputTests
{
    private const string Csv = "client,date,odi\na,2026-01-05,40\n";
    private static readonly string[] Own = ["--measure", "X", "--range", "0-10", "--better", "lower", "--mic", "2", "--mdc", "2"];

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public async Task Review_EmptyFile_ExitsWith2(string csv)
    {
        var run = await Reviews.RunAsync(csv);

        Assert.Contains("is empty", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_WrongColumn_NamesTheColumnsThereAre()
    {
        var run = await Reviews.RunAsync("patient,date,odi\na,2026-01-05,40\n");

        Assert.Contains("--client", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("patient, date, odi", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_ColumnTwice_ExitsWith2() => Assert.Equal(2, (await Reviews.RunAsync("client,date,odi,odi\na,2026-01-05,40,40\n")).ExitCode);

    [Fact]
    public async Task Review_UnknownMeasure_ListsThoseThereAre()
    {
        var run = await Reviews.RunAsync(Csv, "--measure", "XYZ");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NDI, NDI%, NPRS, ODI", run.Error, StringComparison.Ordinal);
        Assert.Contains("--range", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PGIC-7")]
    [InlineData("GROC-15")]
    public async Task Review_MeasureThatRatesAChange_SaysWhyNot(string measure)
    {
        var run = await Reviews.RunAsync(Csv, "--measure", measure);

        Assert.Contains("Give the measure whose change it rates.", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_MeasureThatNeedsItems_SaysWhatToUse()
    {
        var run = await Reviews.RunAsync(Csv, "--measure", "PHQ-9");

        Assert.Contains("Give --items with the columns of the answers.", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--range")]
    [InlineData("--better")]
    [InlineData("--mic")]
    [InlineData("--mdc")]
    public async Task Review_OwnMeasureWithoutAnOption_NamesIt(string option)
    {
        var at = Array.IndexOf(Own, option);

        var run = await Reviews.RunAsync(Csv, [.. Own[..at], .. Own[(at + 2)..]]);

        Assert.Contains($"{option} is missing", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--range", "10-0")]
    [InlineData("--range", "ten")]
    [InlineData("--range", "0-99999999999999999999999999999999999")]
    [InlineData("--better", "up")]
    [InlineData("--mic", "0")]
    [InlineData("--mic", "-1")]
    [InlineData("--mdc", "11")]
    [InlineData("--mdc", "NaN")]
    [InlineData("--measure", "a b")]
    [InlineData("--as-of", "31.01.2026")]
    [InlineData("--start", "9999-12-31")]
    [InlineData("--time-unit", "years")]
    public async Task Review_BadOption_ExitsWith2AndNamesIt(string option, string value)
    {
        var at = Array.IndexOf(Own, option);
        string[] more = at < 0 ? [.. Own, option, value] : [.. Own[..at], option, value, .. Own[(at + 2)..]];

        var run = await Reviews.RunAsync(Csv, more);

        Assert.Contains(option, run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_NotUtf8_IsReadAsWindows1252AndSaysSo()
    {
        using var file = new TempFile([.. "client,date,odi\nJos"u8, 0xE9, .. ",2026-01-05,40\n"u8]);

        var run = await CliRun.RunAsync("review", file.Path, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI", "--json");

        Assert.Equal("Read as: commas, dates year-month-day, Windows-1252.", System.Text.Json.JsonDocument.Parse(run.AssertSucceeded()).RootElement.At("readAs").GetString());
    }

    [Theory]
    [InlineData("1e30")]
    [InlineData("-99999999")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("2026-01-05")]
    public async Task Review_TimeThatIsNoNumber_IsABadRow(string time)
    {
        var run = await Reviews.RunAsync($"client,date,odi\na,0,40\na,{time},40\n", "--time-unit", "weeks");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 3", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_NoOptions_SaysWhichAreRequired()
    {
        using var file = new TempFile(Csv);

        var run = await CliRun.RunAsync("review", file.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("--client, --time, --score and --measure are missing, and a CSV file needs them.\n  --client COLUMN: ", run.Error, StringComparison.Ordinal);
    }
}
