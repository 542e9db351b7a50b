using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Reading;

public sealed class RowReaderTests
{
    [Fact]
    public void Read_ClientNamedNa_IsAClient() => ScoreFiles.AssertRows(ScoreFiles.Read("client,date,score\nNA,2026-01-05,40\n"), "2 NA 2026-01-05 40");

    [Fact]
    public void Read_RowWithoutAClient_IsRefused() =>
        Assert.Contains("no client", ScoreFiles.Read("client,date,score\n \u00A0,2026-01-05,40\nb,2026-01-05,40\n").Rows[0].Reason, StringComparison.Ordinal);

    [Fact]
    public void Read_SpacesAroundAName_AreNoPartOfIt() =>
        Assert.Equal(["a"], ScoreFiles.Read("client,date,score\na ,2026-01-05,40\n\u00A0a,2026-02-05,40\n").Clients.AsEnumerable());

    [Fact]
    public void Read_SecondScoreAtOneTime_IsRefusedAndNamesTheFirst()
    {
        var file = ScoreFiles.Read("client,date,score\na,2026-01-05,40\na,2026-01-05,40\na,2026-01-05 10:00,41\n");

        Assert.Equal([RowFate.Used, RowFate.Refused, RowFate.Used], file.Rows.Select(row => row.Fate));
        Assert.Contains("line 2", file.Rows[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MeasureThatMustBeRecordedByItems_RefusesItsTotal() =>
        Assert.Contains("Items", ScoreFiles.ReadScores(["10"], options => options with { Measure = new MeasureId("PHQ-9") }).Rows[0].Reason, StringComparison.Ordinal);

    [Fact]
    public void Read_NothingThatCouldBeUsed_SaysWhatWasLookedFor()
    {
        var problem = ScoreFiles.Read("client,date,score\na,2026-01-05,\nb,2026-01-05,x\n").Problem;

        Assert.Equal(ProblemKind.NothingUsed, problem?.Kind);
        Assert.Contains("2 rows: 1 without a score, 1 refused", problem!.Message, StringComparison.Ordinal);
        Assert.Contains("'client'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_Stream_IsReadFromItsPositionAndStaysOpen()
    {
        using var stream = new MemoryStream("skipped\nclient,date,score\na,2026-01-05,40\n"u8.ToArray()) { Position = 8 };

        var file = await ScoreFileReader.ReadAsync(stream, ScoreFiles.Options);

        ScoreFiles.AssertRows(file, "2 a 2026-01-05 40");
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void ToString_WhatAFileHolds_NamesNobody()
    {
        var file = ScoreFiles.Read("client,date,score\nAnna,2026-01-05,40\nanna,2026-01-05,x\n");

        Assert.DoesNotContain("nna", $"{file} {file.Rows[0]} {file.Rows[1]} {file.Hints[0]}", StringComparison.Ordinal);
    }
}
