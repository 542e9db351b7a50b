using System.Globalization;
using System.Xml.Linq;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Tests.Letters;

public sealed class CardPageTests
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    [Theory]
    [InlineData("en", "c1 · deciding on a referral · 2 March 2026", "Next")]
    [InlineData("es", "c1 · por decidir una derivación · 2 de marzo de 2026", "Siguiente paso")]
    public void Write_Card_IsASelfContainedPageInItsLanguage(string language, string head, string next)
    {
        var page = LetterPages.AssertSelfContained(LetterPages.Write(LetterSamples.Card(language)), language);

        Assert.Equal((head, head), (page.Element("head")!.Element("title")!.Value, page.Named("h1").Single().Value));
        Assert.Equal(next, page.Named("h2").Single().Value);
    }

    [Fact]
    public void Write_Card_GoesFromSafetyToTheChartTheScoresAndTheNextAct()
    {
        var card = LetterSamples.Card(isFlagged: true);

        var main = Pages.Read(LetterPages.Write(card)).Named("main").Single();

        Assert.Equal(["h1", "safety stop", "chart", "score", "h2", "next"], main.Elements().Select(part => part.Get("class") ?? part.Name.LocalName));
        Assert.EndsWith(card.SafetyLine.Reveal(), Part(main, "safety stop").Value.Trim(), StringComparison.Ordinal);
        Assert.Equal((card.ScoreLine.Reveal(), card.NextLine.Reveal()), (Part(main, "score").Value, Part(main, "next").Value));
    }

    [Theory]
    [InlineData(CardSafety.Clear, "en", "clear", "No hold.")]
    [InlineData(CardSafety.Look, "en", "look", "Look.")]
    [InlineData(CardSafety.Stop, "en", "stop", "Stop.")]
    [InlineData(CardSafety.Emergency, "en", "emergency", "Emergency.")]
    [InlineData(CardSafety.Clear, "es", "clear", "Sin impedimento.")]
    [InlineData(CardSafety.Look, "es", "look", "Atención.")]
    [InlineData(CardSafety.Stop, "es", "stop", "Alto.")]
    [InlineData(CardSafety.Emergency, "es", "emergency", "Urgencia.")]
    public void Write_Safety_IsAWordAndASymbolAndNotAColourAlone(CardSafety safety, string language, string name, string word)
    {
        var main = Pages.Read(LetterPages.Write(LetterSamples.Card(language) with { Safety = safety })).Named("main").Single();

        var line = Part(main, $"safety {name}");
        Assert.Equal(word, line.Named("strong").Single().Value);
        var symbol = line.Elements("span").First();
        Assert.Equal(("true", 1), (symbol.Get("aria-hidden"), symbol.Value.Length));
    }

    [Fact]
    public void Write_SymbolsOfSafety_Differ() => Assert.Equal(4, Enum.GetValues<CardSafety>()
        .Select(safety => Pages.Read(LetterPages.Write(LetterSamples.Card() with { Safety = safety })).Named("span").First().Value).Distinct().Count());

    [Theory]
    [InlineData("en", "NDI scores over time", "4 scores, from 30 on 5 January 2026 to 12 on 2 March 2026.")]
    [InlineData("es", "Puntuaciones de NDI a lo largo del tiempo", "4 puntuaciones, de 30 el 5 de enero de 2026 a 12 el 2 de marzo de 2026.")]
    public void Write_Chart_IsNamedDescribedAndLabelsTheFirstAndTheNewestScore(string language, string title, string description)
    {
        var chart = Pages.Read(LetterPages.Write(LetterSamples.Card(language))).Named("svg").Single();

        Assert.Equal("img", chart.Get("role"));
        Assert.Equal((title, description), (chart.Element("title")!.Value, chart.Element("desc")!.Value));
        Assert.Equal(["30", "12"], chart.Named("text").Select(label => label.Value));
        Assert.DoesNotContain("rgb(", chart.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0, 10.0)]
    [InlineData(10.0, 0.0)]
    [InlineData(50.0, 0.0)]
    [InlineData(3.33, 47.67)]
    [InlineData(50.0, 50.0)]
    public void Write_ChartOfAnyValues_KeepsEverythingWithin(double first, double last)
    {
        var card = LetterSamples.Card() with { Points = [new(Day, (decimal)first), new(Day.AddDays(9), (decimal)first), new(Day.AddDays(70), (decimal)last)] };

        var chart = Pages.Read(LetterPages.Write(card)).Named("svg").Single();

        var size = chart.Get("viewBox")!.Split(' ').Select(Number).ToArray();
        Assert.True(size[2] <= 480 && size[3] <= 160);
        var words = new Charts.DrawnChart(chart).Words.ToList();
        Assert.All(words, word => Assert.InRange(word.Y, 10, size[3] - 2));
        Assert.InRange(words[0].X, words[0].Text.Length * 8, size[2] / 2);
        Assert.InRange(words[1].X, size[2] / 2, size[2] - (words[1].Text.Length * 8));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Write_FewerThanTwoScores_HaveNoChart(int count)
    {
        var card = LetterSamples.Card() with { Points = [.. Enumerable.Repeat(new CardPoint(Day, 30), count)] };

        Assert.Empty(Pages.Read(LetterPages.Write(card)).Named("svg"));
    }

    [Fact]
    public void Write_ScoresOfOneDay_FollowEachOther()
    {
        var card = LetterSamples.Card() with { Points = [new(Day, 30), new(Day, 20)] };

        var words = new Charts.DrawnChart(Pages.Read(LetterPages.Write(card)).Named("svg").Single()).Words.ToList();

        Assert.True(words[1].X - words[0].X > 200);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)></main>")]
    public void Write_TextWithMarkup_IsShownAsItIs(string text)
    {
        var card = LetterSamples.Card();
        card = card with { Text = text, SafetyLine = text, ScoreLine = text, NextLine = text, Measure = StandardMeasures.Catalog.Get(new("ODI")) with { Id = new("X"), Name = text } };

        var page = LetterPages.AssertSelfContained(LetterPages.Write(card), "en");

        Assert.Equal(text, page.Named("h1").Single().Value);
        Assert.Equal(3, page.Named("p").Count(line => line.Value.EndsWith(text, StringComparison.Ordinal)));
        Assert.StartsWith(text, page.Named("svg").Single().Element("title")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("a\u0000b", "a\uFFFDb")]
    [InlineData("a\uFFFFb", "a\uFFFDb")]
    public void Write_TextWithHiddenCharacters_IsShownWithoutThem(string text, string shown)
    {
        var main = Pages.Read(LetterPages.Write(LetterSamples.Card() with { NextLine = text })).Named("main").Single();

        Assert.Equal(shown, Part(main, "next").Value);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Write_UnderAnyCulture_IsTheSamePage(string culture) => Assert.Equal(
        LetterPages.Under("", () => LetterPages.Write(LetterSamples.Card("es"))),
        LetterPages.Under(culture, () => LetterPages.Write(LetterSamples.Card("es"))));

    [Fact]
    public void Write_Nothing_Throws()
    {
        Assert.Throws<ArgumentNullException>("output", () => CardPage.Write(null!, LetterSamples.Card()));
        Assert.Throws<ArgumentNullException>("card", () => CardPage.Write(TextWriter.Null, null!));
    }

    private static XElement Part(XElement main, string name) => main.Elements().Single(part => part.Get("class") == name);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
