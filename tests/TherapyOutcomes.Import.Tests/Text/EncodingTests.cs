using System.Text;
using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Text;

public sealed class EncodingTests
{
    private const string Plain = "client,date,score\r\nJosé,2026-01-05,40\r\nZoë,2026-02-10,22\r\n";

    public static TheoryData<string, bool, string?> Encodings => new()
    {
        { "utf-8", false, null },
        { "utf-8", true, null },
        { "utf-16", false, "UTF-16" },
        { "utf-16", true, "UTF-16" },
        { "utf-16BE", false, "UTF-16" },
        { "utf-16BE", true, "UTF-16" },
        { "utf-32", true, "UTF-32" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_EncodingOfUnicode_IsReadAndTold(string name, bool hasMark, string? told)
    {
        var encoding = Encoding.GetEncoding(name);

        var file = ScoreFiles.Read([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Plain)]);

        ScoreFiles.AssertRows(file, "2 José 2026-01-05 40", "3 Zoë 2026-02-10 22");
        Assert.Equal(told is not null, file.ReadAs.Contains(told ?? "UTF", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_Windows1252_IsReadAndTold()
    {
        var file = ScoreFiles.Read(Encoding.Latin1.GetBytes(Plain));

        ScoreFiles.AssertRows(file, "2 José 2026-01-05 40", "3 Zoë 2026-02-10 22");
        Assert.EndsWith("Windows-1252.", file.ReadAs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Read_EachLineEnd_IsALineEnd(string end) =>
        ScoreFiles.AssertRows(ScoreFiles.Read(Plain.Replace("\r\n", end, StringComparison.Ordinal)), "2 José 2026-01-05 40", "3 Zoë 2026-02-10 22");

    [Fact]
    public void Read_HalfASurrogatePairInAName_IsRefusedSinceNamesMayBeMixedUp()
    {
        var file = ScoreFiles.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("client,date,score\na").AsSpan(), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(",2026-01-05,40\nb,2026-01-05,30\n")]);

        ScoreFiles.AssertRows(file, "2 refused", "3 b 2026-01-05 30");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n  \n")]
    public void Read_NothingInTheFile_IsAProblem(string text) => Assert.Equal(ProblemKind.Empty, ScoreFiles.Read(text).Problem?.Kind);

    [Theory]
    [InlineData("PK\u0003\u0004rest")]
    public void Read_Workbook_SaysToSaveItAsCsv(string content) =>
        Assert.Contains("save the sheet as CSV", ScoreFiles.Read(content).Problem!.Message, StringComparison.Ordinal);

    [Fact]
    public void Read_SpacesThatDontBreakAndMarksNobodySees_MakeNoDifference()
    {
        var file = ScoreFiles.Read("client\u200B,date,score\u00A0\nAnn\u00A0Smith,5\u00A0Jan\u202F2026,40\nAnn Smith\uFEFF,6 Jan 2026,\u00A041\n");

        Assert.Equal((2, 1), (file.Used, file.Clients.Length));
    }
}
