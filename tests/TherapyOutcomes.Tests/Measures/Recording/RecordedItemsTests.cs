namespace TherapyOutcomes.Tests.Measures.Recording;

/// <summary>Scores as hosts write them in JSON: what is read, and what is said about what can't be.</summary>
public sealed class RecordedItemsTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Items_TrueAndFalse_AreTicksOfTheRmdq()
    {
        Open("RMDQ");

        Record("RMDQ", $"\"items\":[{string.Join(',', Enumerable.Repeat("true,false", 12))}]").AssertAccepted();

        Assert.Equal(12, _clinic.Read("e1").Measurement.Scores[^1].Value);
    }

    [Fact]
    public void Items_AllNull_AreNoScore()
    {
        Open("RMDQ");
        Record("RMDQ", "\"value\":15").AssertAccepted();

        var error = Record("RMDQ", $"\"items\":[{string.Join(',', Enumerable.Repeat("null", 24))}]").Error!;

        Assert.Equal(("TO1015", "items", "0 of 24 answered; at least 20."), (error.Code, error.Field, error.Message));
        Assert.Single(_clinic.Read("e1").Measurement.Scores);
    }

    [Fact]
    public void Items_TrueForAMeasureWithNumbers_AreRefused()
    {
        Open("ODI");

        Assert.Equal("The items of this measure are numbers, not true or false.", Record("ODI", "\"items\":[true,1,1,1,1,1,1,1,1,1]").Error!.Message);
    }

    [Fact]
    public void Items_WrongAndAConcern_SayBoth()
    {
        Open("ODI");

        Assert.Equal(
            "Item 1 is 4; allowed 0 to 3. One of the answers is a safety concern: report-red-flag suicidal-thought now.",
            Record("PHQ-9", "\"items\":[4,0,0,0,0,0,0,0,1]").Error!.Message);
    }

    [Theory]
    [InlineData("odi", "Did you mean ODI?")]
    [InlineData("HIT6", "Did you mean HIT-6?")]
    [InlineData("koos-pain", "Did you mean KOOS.pain?")]
    [InlineData("grip", "The clinic has no such measure.")]
    public void Measure_Unknown_SaysWhichIsMeant(string written, string said)
    {
        Open("ODI");

        Assert.EndsWith(said, Record(written, "\"value\":3").Error!.Message, StringComparison.Ordinal);
    }

    // No raw sum is negative, broken, or above the range of T-scores, and goal attainment has no table.
    [Theory]
    [InlineData("PROMIS-PI", "-5")]
    [InlineData("PROMIS-PI", "0")]
    [InlineData("PROMIS-PI.4a", "41.5")]
    [InlineData("PROMIS-PI.4a", "76")]
    [InlineData("PROMIS-PF.4a", "57.1")]
    [InlineData("GAS", "3")]
    public void Value_OutOfRangeThatIsNoRawSum_IsNotCalledOne(string measure, string value)
    {
        Open("ODI");

        var error = Record(measure, $"\"value\":{value}").Error!;

        Assert.Equal("TO1009", error.Code);
        Assert.EndsWith("is out of range.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ValueAndItems_WithAnAnswerOfConcern_SaysWhatCannotWait()
    {
        Open("ODI");

        var error = Record("PHQ-9", "\"value\":9,\"items\":[1,1,1,1,1,1,1,1,1]").Error!;

        Assert.EndsWith("One of the answers is a safety concern: report-red-flag suicidal-thought now.", error.Message, StringComparison.Ordinal);
    }

    // PROMIS-PI.6b: raw sums from 6 to 30, T-scores from 41 to 78.3.
    [Theory]
    [InlineData("PROMIS-PI.6b", "26")]
    [InlineData("PROMIS-PI.6b", "18")]
    [InlineData("PROMIS-PF.4a", "20")]
    [InlineData("PROMIS-PI.8a", "12")]
    public void Value_ThatIsARawSum_IsRefusedAsOne(string measure, string value)
    {
        Open("ODI");

        var error = Record(measure, $"\"value\":{value}").Error!;

        Assert.Equal("TO1009", error.Code);
        Assert.Contains("this looks like a raw sum", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PROMIS-PI.6b", "41")]
    [InlineData("PROMIS-PI.6b", "78.3")]
    [InlineData("PROMIS-PI.4a", "41.6")]
    [InlineData("PROMIS-PI.4a", "75.6")]
    [InlineData("PROMIS-PF.4a", "22.5")]
    [InlineData("PROMIS-PF.4a", "57")]
    [InlineData("PROMIS-PF.20a", "15")]
    public void Value_OfTheFormsTable_IsRecorded(string measure, string value)
    {
        Open("ODI");

        Record(measure, $"\"value\":{value}").AssertAccepted();
    }

    private void Open(string measure) => _clinic.OnDay(0).OpenEpisode("e1", "c1", measure);

    private Answer Record(string measure, string score) => _clinic.Play(
        $$"""{"type":"record-score","at":"2026-01-05T10:00:00+00:00","actor":"pat","episode":"e1","measure":"{{measure}}",{{score}}}""");
}
