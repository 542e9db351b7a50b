using System.Text.Json;

namespace TherapyOutcomes.Tests.Vocabulary;

public sealed class TermTests
{
    [Theory]
    [InlineData("effleurage", "effleurage")]
    [InlineData("  low back ", "low back")]
    [InlineData("é", "é")]
    public void Create_AWordOrPhrase_IsTrimmed(string text, string value) => Assert.Equal(value, new Term(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("low\nback")]
    [InlineData("low\tback")]
    public void Create_BlankOrOnSeveralLines_Throws(string text) => Assert.Throws<ArgumentException>(() => new Term(text));

    [Fact]
    public void Create_Null_Throws() => Assert.Throws<ArgumentNullException>(() => new Term(null!));

    [Fact]
    public void Create_OfTheGreatestLength_IsPossibleAndOneMoreIsNot()
    {
        Assert.Equal(64, new Term(new string('x', 64)).Value.Length);
        Assert.Throws<ArgumentException>(() => new Term(new string('x', 65)));
    }

    [Fact]
    public void Equals_AnotherCase_IsEqualWithTheSameHash()
    {
        Assert.Equal(new Term("Effleurage"), new Term("effleurage"));
        Assert.Equal(new Term("Effleurage").GetHashCode(), new Term("effleurage").GetHashCode());
        Assert.NotEqual(new Term("Effleurage"), new Term("petrissage"));
    }

    // A person typed it, so it must not reach a log by accident.
    [Fact]
    public void ToString_ATerm_HidesTheText()
    {
        Assert.Equal("[term]", new Term("effleurage").ToString());
        Assert.Equal("", default(Term).ToString());
        Assert.Equal("", default(Term).Value);
    }

    [Fact]
    public void Json_ATerm_IsItsText()
    {
        Assert.Equal("\"low back\"", JsonSerializer.Serialize(new Term(" low back ")));
        Assert.Equal(new Term("low back"), JsonSerializer.Deserialize<Term>("\"Low back\""));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void Json_NoTerm_Throws(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Term>(json));
}
