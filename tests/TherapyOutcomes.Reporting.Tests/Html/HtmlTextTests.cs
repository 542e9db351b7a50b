using System.Xml.Linq;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Reporting.Tests.Letters;

namespace TherapyOutcomes.Reporting.Tests.Html;

/// <summary>A page keeps the invisible characters that words need, and shows no character that could do harm.</summary>
public sealed class HtmlTextTests
{
    /// <summary>A text, and what a page shows of it.</summary>
    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "می\u200Cخواهم", "می\u200Cخواهم" },
        { "क्\u200Dष", "क्\u200Dष" },
        { "👨\u200D👩\u200D👧 ⚕\uFE0F", "👨\u200D👩\u200D👧 ⚕\uFE0F" },
        { "Physio\u00ADtherapie", "Physio\u00ADtherapie" },
        { "Physio\u200Btherapie", "Physio\u200Btherapie" },
        { "葛\U000E0100城", "葛\U000E0100城" },
        { "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F" },
        { "a\U000E0068\U000E0069b", "a\uFFFD\uFFFDb" },
        { "a\u202A\u202B\u202C\u202D\u202Eb", "ab" },
        { "a\u2066\u2067\u2068\u2069b", "ab" },
        { "a\u200E\u200F\u061C\uFEFFb", "ab" },
        { "a\0b\u001Bc\u009Bd\uFFFEe", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe" },
        { "a\nb\u2028c\td", "a b c d" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Plain_AnyText_IsThatOfPlainText(string text, string shown) => Assert.Equal(shown, HtmlText.Plain(text));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Encode_AnyText_IsReadBackAsThatOfPlainText(string text, string shown) =>
        Assert.Equal(shown, XElement.Parse($"<p>{HtmlText.Encode(text)}</p>").Value);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Write_CardWithSuchAName_ShowsItInTheTextAndInTheChart(string text, string shown)
    {
        var measure = StandardMeasures.Catalog.Get(new("ODI")) with { Id = new("X"), Name = text };

        var page = Pages.Read(LetterPages.Write(LetterSamples.Card() with { NextLine = text, Measure = measure }));

        Assert.Contains(page.Named("p"), line => line.Value.EndsWith(shown, StringComparison.Ordinal));
        Assert.StartsWith(shown, page.Named("svg").Single().Element("title")!.Value, StringComparison.Ordinal);
    }

    // Not as data of a test: what passes it on can't hold them.
    [Fact]
    public void Plain_HalvesOfSurrogatePairs_AreReplaced() => Assert.Equal("a\uFFFDb\uFFFD🙂", HtmlText.Plain("a\uD800b\uDC00🙂"));
}
