namespace TherapyOutcomes.Tests.Text;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain words, ñ, 肩, 🙂", "plain words, ñ, 肩, 🙂")]
    [InlineData("\u001b[2J", "\uFFFD[2J")]
    [InlineData("a\0b\u0007c\u007fd\u0080e\u009bf", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf")]
    [InlineData("a\u202Eb\u202Ac\u202Cd\u2066e\u2069f\u200Eg\u200Fh\u061Ci", "abcdefghi")]
    [InlineData("one\ntwo\r\nthree\rfour\u0085five\u2028six\u2029seven\teight", "one two three four five six seven eight")]
    [InlineData("a\uFFFEb\uFFFFc\uFDD0d\uFDEFe\U0001FFFEf\U0010FFFFg", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg")]
    public void OnOneLine_AnyText_IsHarmless(string text, string expected) => Assert.Equal(expected, SafeText.OnOneLine(text));

    // Not as data of a test: what passes it on can't hold them.
    [Fact]
    public void OnOneLine_HalvesOfSurrogatePairs_AreReplaced() => Assert.Equal("a\uFFFDb\uFFFD🙂", SafeText.OnOneLine("a\uD800b\uDC00🙂"));

    [Fact]
    public void OnOneLine_JoinersThatWordsNeed_Stay()
    {
        const string persianAndEmoji = "می\u200Cخواهم 👩\u200D⚕\uFE0F";

        Assert.Equal(persianAndEmoji, SafeText.OnOneLine(persianAndEmoji));
    }

    [Theory]
    [InlineData("one", "one")]
    [InlineData("one\ntwo\r\n\u2028three\u001b", "one\n  two\n  \n  three\uFFFD")]
    public void Indented_SeveralLines_AreNeverAtTheEdge(string text, string expected) => Assert.Equal(expected, SafeText.Indented(text, "  "));
}
