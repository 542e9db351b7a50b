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

    // A Persian word, a Sanskrit one, a family, a hyphen and a break for long words, a variant of a Japanese name, the flag of Scotland.
    [Theory]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("👩\u200D⚕\uFE0F 👨\u200D👩\u200D👧")]
    [InlineData("Physio\u00ADtherapie, Physio\u200Btherapie, 1\u20602")]
    [InlineData("葛\U000E0100城")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    public void OnOneLine_InvisibleCharactersThatWordsNeed_Stay(string text) => Assert.Equal(text, SafeText.OnOneLine(text));

    [Theory]
    [InlineData("a\U000E0068\U000E0069b", "a\uFFFD\uFFFDb")]
    [InlineData("\U000E0001\U000E0065", "\uFFFD\uFFFD")]
    [InlineData("🏴a\U000E0068", "🏴a\uFFFD")]
    public void OnOneLine_TagsThatHideWords_AreReplaced(string text, string expected) => Assert.Equal(expected, SafeText.OnOneLine(text));

    [Fact]
    public void OnOneLine_EveryCharacterThatTurnsDirection_IsRemoved() => Assert.Equal(
        "ab", SafeText.OnOneLine($"a{string.Concat(Enumerable.Range(0x202A, 5).Concat(Enumerable.Range(0x2066, 4)).Append(0xFEFF).Select(char.ConvertFromUtf32))}b"));

    [Theory]
    [InlineData("one", "one")]
    [InlineData("one\ntwo\r\n\u2028three\u001b", "one\n  two\n  \n  three\uFFFD")]
    public void Indented_SeveralLines_AreNeverAtTheEdge(string text, string expected) => Assert.Equal(expected, SafeText.Indented(text, "  "));
}
