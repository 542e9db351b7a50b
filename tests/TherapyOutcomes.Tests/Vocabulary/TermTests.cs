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

    // Overrides, isolates and marks of direction, commands to a terminal, and ends of lines: each turns or breaks the words that a term stands beside.
    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u009b')]
    [InlineData('\u061c')]
    [InlineData('\u200e')]
    [InlineData('\u200f')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u202a')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\u206f')]
    [InlineData('\ufeff')]
    [InlineData('\ufff9')]
    public void Create_TurnsOrBreaksTheLine_Throws(char character) => Assert.Throws<ArgumentException>(() => new Term($"a{character}b"));

    [Theory]
    [InlineData("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645")] // a Persian word with a non-joiner
    [InlineData("\u0915\u094d\u200d\u0937")] // a Devanagari cluster with a joiner
    public void Create_JoinersOfWords_Stay(string word) => Assert.Equal(word, new Term(word).Value);

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
