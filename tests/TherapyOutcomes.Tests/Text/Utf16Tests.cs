namespace TherapyOutcomes.Tests.Text;

public sealed class Utf16Tests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("äöü", true)]
    [InlineData("\ud83d\ude00", true)]
    [InlineData("a\ud83d\ude00\ud83d\ude00b", true)]
    [InlineData("\ud83d", false)]
    [InlineData("\ude00", false)]
    [InlineData("\ude00\ud83d", false)]
    [InlineData("a\ud83d\ude00\ud83db", false)]
    public void IsWellFormed_Surrogates_MustBePairs(string text, bool isWellFormed) => Assert.Equal(isWellFormed, Utf16.IsWellFormed(text));

    [Fact]
    public void Term_HalfOfASurrogatePair_IsNone() => Assert.Throws<ArgumentException>(() => new Term("deep \ud83d work"));
}
