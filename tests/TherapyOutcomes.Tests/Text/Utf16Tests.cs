namespace TherapyOutcomes.Tests.Text;

public sealed class Utf16Tests
{
    [Theory]
    [InlineData(true, 0x61)]
    [InlineData(true, 0xE4, 0xF6, 0xFC)]
    [InlineData(true, 0xD83D, 0xDE00)]
    [InlineData(true, 0x61, 0xD83D, 0xDE00, 0xD83D, 0xDE00, 0x62)]
    [InlineData(false, 0xD83D)]
    [InlineData(false, 0xDE00)]
    [InlineData(false, 0xDE00, 0xD83D)]
    [InlineData(false, 0x61, 0xD83D, 0xDE00, 0xD83D, 0x62)]
    public void IsWellFormed_Surrogates_MustBePairs(bool isWellFormed, params int[] units) =>
        Assert.Equal(isWellFormed, Utf16.IsWellFormed([.. units.Select(unit => (char)unit)]));

    [Fact]
    public void Term_HalfOfASurrogatePair_IsNone() => Assert.Throws<ArgumentException>(() => new Term("deep \ud83d work"));
}
