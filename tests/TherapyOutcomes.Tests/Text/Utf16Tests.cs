namespace TherapyOutcomes.Tests.Text;

public sealed class Utf16Tests
{
    [Theory]
    [InlineData(true)]
    [InlineData(true, 'ä', 'ö', 'ü')]
    [InlineData(true, 0xD83D, 0xDE00)]
    [InlineData(true, 'a', 0xD83D, 0xDE00, 0xD83D, 0xDE00, 'b')]
    [InlineData(false, 0xD83D)]
    [InlineData(false, 0xDE00)]
    [InlineData(false, 0xDE00, 0xD83D)]
    [InlineData(false, 'a', 0xD83D, 0xDE00, 0xD83D, 'b')]
    public void IsWellFormed_Surrogates_MustBePairs(bool isWellFormed, params int[] units) =>
        Assert.Equal(isWellFormed, Utf16.IsWellFormed([.. units.Select(unit => (char)unit)]));

    [Fact]
    public void Term_HalfOfASurrogatePair_IsNone() => Assert.Throws<ArgumentException>(() => new Term("deep \ud83d work"));
}
