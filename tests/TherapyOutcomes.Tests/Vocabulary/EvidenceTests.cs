using System.Text.Json;

namespace TherapyOutcomes.Tests.Vocabulary;

public sealed class EvidenceTests
{
    private static readonly DateOnly SecondOfMarch = new(2026, 3, 2);

    [Fact]
    public void Day_OfADay_IsRememberedBesideItsText()
    {
        var evidence = new Evidence("since", SecondOfMarch);

        Assert.Equal((SecondOfMarch, "2026-03-02"), (evidence.Day, evidence.Text));
    }

    [Fact]
    public void Day_OfAnythingElse_IsNull()
    {
        Assert.Null(new Evidence("days", 3m).Day);
        Assert.Null(new Evidence("session", new FactId("2026-03-02")).Day);
        Assert.Null(Evidence.Named("what", "2026-03-02").Day);
    }

    [Fact]
    public void Named_TermThatControlsATerminal_IsHarmlessInEveryMessage() =>
        Assert.Equal("cup\uFFFD[2Jping on one line", Evidence.Named("technique", "cup\u009b[2Jping\u202e on\u2028one line").Text);

    [Fact]
    public void Json_OfADay_IsItsTextAndReadsBackAsADay()
    {
        var evidence = new Evidence("since", SecondOfMarch);

        var json = JsonSerializer.Serialize(evidence);

        Assert.Equal("""{"name":"since","text":"2026-03-02"}""", json);
        Assert.Equal(evidence, JsonSerializer.Deserialize<Evidence>(json));
    }

    [Theory]
    [InlineData("""{"name":"days","number":3}""")]
    [InlineData("""{"name":"measure","text":"ODI"}""")]
    [InlineData("""{"name":"measure","text":"GRIP","label":"grip strength"}""")]
    [InlineData("""{"name":"session","text":"2026-3-2"}""")]
    public void Json_OfAnythingElse_ReadsBackWithoutADay(string json)
    {
        var evidence = JsonSerializer.Deserialize<Evidence>(json);

        Assert.Null(evidence.Day);
        Assert.Equal(json, JsonSerializer.Serialize(evidence));
    }
}
