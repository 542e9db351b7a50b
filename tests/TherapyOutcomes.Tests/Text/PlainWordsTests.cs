
namespace TherapyOutcomes.Tests.Text;

public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" ... ", "")]
    [InlineData("It’s  DEEP-tissue\twork", "it's deep-tissue work")]
    [InlineData("“Cured” (really)", "cured really")]
    [InlineData("no, you – cured", "no,you,cured")]
    [InlineData("Not easy. Cured! ¿Sí?", "not easy.cured.sí")]
    [InlineData("because\nof massage", "because of massage")]
    [InlineData("not sore\r\nCured", "not sore.cured")]
    [InlineData("not sore\n- cured", "not sore.cured")]
    [InlineData("not sore\n\ncured", "not sore.cured")]
    [InlineData("4/10, 30 %, and/or", "4/10,30 %,and or")]
    [InlineData("cu\u00adred 😀 PHQ‑9", "cured phq-9")]
    [InlineData("_cured_ ÁNIMO", "cured ánimo")]
    public void Write_Text_GivesItsWords(string text, string expected)
    {
        var plain = new char[text.Length];

        Assert.Equal(expected, new string(plain, 0, PlainWords.Write(text, plain)));
    }
}
