using System.Text.Json;

namespace TherapyOutcomes.Tests.Vocabulary.Identifiers;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("e1")]
    [InlineData("A.b_c-9")]
    [InlineData("-")]
    public void Create_AllowedCharacters_KeepsTheText(string text) => Assert.Equal(text, new EpisodeId(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("e 1")]
    [InlineData("e/1")]
    [InlineData("é")]
    [InlineData("e%")]
    [InlineData("e1\n")]
    public void Create_OtherCharacters_Throws(string text) => Assert.Throws<ArgumentException>(() => new EpisodeId(text));

    [Fact]
    public void Create_Null_Throws() => Assert.Throws<ArgumentNullException>(() => new EpisodeId(null!));

    [Fact]
    public void Create_OfTheGreatestLength_IsPossibleAndOneMoreIsNot()
    {
        Assert.Equal(64, new EpisodeId(new string('x', 64)).Value.Length);
        Assert.Throws<ArgumentException>(() => new EpisodeId(new string('x', 65)));
    }

    // The NDI as a percentage is a measure of its own.
    [Fact]
    public void Create_AMeasureWithAPercentSign_IsPossible()
    {
        Assert.Equal("NDI%", new MeasureId("NDI%").Value);
        Assert.Throws<ArgumentException>(() => new MeasureId("NDI#"));
    }

    [Fact]
    public void Default_AnId_IsEmpty() => Assert.Equal(("", ""), (default(ClientId).Value, default(ClientId).ToString()));

    [Fact]
    public void Equals_AnotherCase_IsAnotherId() => Assert.NotEqual(new ClientId("c1"), new ClientId("C1"));

    [Fact]
    public void Json_AnId_IsItsText()
    {
        Assert.Equal("\"c1\"", JsonSerializer.Serialize(new ClientId("c1")));
        Assert.Equal(new ClientId("c1"), JsonSerializer.Deserialize<ClientId>("\"c1\""));
    }

    [Theory]
    [InlineData("\"c 1\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void Json_NoId_SaysWhatIsAllowed(string json) =>
        Assert.Contains("1 to 64 characters", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClientId>(json)).Message, StringComparison.Ordinal);
}
