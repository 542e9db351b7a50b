using TherapyOutcomes.Letters;

namespace TherapyOutcomes.Reporting.Tests.Letters;

public sealed class ProfessionalLetterPageTests
{
    [Theory]
    [InlineData("en", "Referral letter")]
    [InlineData("es", "Carta de derivación")]
    public void Write_Referral_IsASelfContainedPageInItsLanguage(string language, string title)
    {
        var page = LetterPages.AssertSelfContained(LetterPages.Write(LetterSamples.Referral(language)), language);

        Assert.Equal([title, title], page.Named("title").Concat(page.Named("h1")).Select(heading => heading.Value));
    }

    [Fact]
    public void Write_Letter_HasAllOfItInOrder()
    {
        var letter = LetterSamples.Referral();

        var main = Pages.Read(LetterPages.Write(letter)).Named("main").Single();

        Assert.Equal(letter.Head.Select(line => line.Reveal().Replace(": ", ":", StringComparison.Ordinal)), main.Elements("div").Single().Elements("p").Select(line => line.Value.Replace("\n", "", StringComparison.Ordinal)));
        Assert.Equal(letter.Sections.Select(section => section.Heading.Reveal()), main.Named("h2").Select(heading => heading.Value));
        Assert.Equal(letter.Sections.SelectMany(section => section.Lines.Select(line => line.Reveal())), main.Elements("section").SelectMany(section => section.Named("p")).Select(line => line.Value));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Write_LinesAboveTheFirstHeading_AreNamed(string language)
    {
        var labels = Pages.Read(LetterPages.Write(LetterSamples.Report(language))).Named("span").Where(span => span.Get("class") == "label").ToList();

        Assert.Equal(5, labels.Count);
        Assert.All(labels, label => Assert.EndsWith(":", label.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Scores_AreATableThatAScreenReaderCanRead()
    {
        var letter = LetterSamples.Referral();

        var table = Pages.Read(LetterPages.Write(letter)).Named("table").Single();

        var expected = letter.Sections.Single(section => section.Table is not null);
        Assert.Equal(expected.Heading.Reveal(), table.Element("caption")!.Value);
        Assert.Equal(expected.Table!.Headers.Select(header => header.Reveal()), table.Element("thead")!.Named("th").Where(cell => cell.Get("scope") == "col").Select(cell => cell.Value));
        Assert.Equal(4, table.Element("tbody")!.Elements("tr").Count());
        Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal(("th", "row"), (row.Elements().First().Name.LocalName, row.Elements().First().Get("scope"))));
    }

    [Fact]
    public void Write_Length_ChoosesTheSizeOfTypeOnPaper()
    {
        Assert.Equal("professional long", Pages.Read(LetterPages.Write(LetterSamples.Referral())).Named("body").Single().Get("class"));
        Assert.Equal("professional", Pages.Read(LetterPages.Write(LetterSamples.Referral() with { Text = "short" })).Named("body").Single().Get("class"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</title></style></main><b> & 'c' \"d\"")]
    public void Write_TypedText_IsShownAsItIs(string text)
    {
        var page = LetterPages.AssertSelfContained(LetterPages.Write(LetterSamples.Referral(text: text), new LetterPageOptions { Title = text }), "en");

        Assert.Equal(text, page.Named("h1").Single().Value);
        Assert.True(page.Named("p").Count(line => line.Value.Contains(text, StringComparison.Ordinal)) >= 6);
        Assert.Empty(page.Named("b"));
    }

    [Fact]
    public void Write_TypedTextWithHiddenCharacters_ControlsNothing()
    {
        var text = LetterPages.Write(LetterSamples.Referral(text: "a\u001Bb\u202Ec\u2028d\u0007e"));

        Assert.DoesNotContain(text, letter => letter != '\n' && (char.IsControl(letter) || letter is '\u202E' or '\u2028'));
        LetterPages.AssertSelfContained(text, "en");
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Write_UnderAnyCulture_IsTheSamePage(string culture) => Assert.Equal(
        LetterPages.Under("", () => LetterPages.Write(LetterSamples.Report("es"))),
        LetterPages.Under(culture, () => LetterPages.Write(LetterSamples.Report("es"))));

    [Fact]
    public void Write_LineWithoutAName_IsALineAsWell()
    {
        var letter = LetterSamples.Report() with { Head = ["no name"] };

        Assert.Equal("no name", Pages.Read(LetterPages.Write(letter)).Named("main").Single().Element("div")!.Value.Trim());
    }

    [Fact]
    public void Write_RefusedLetter_ThrowsAndNamesTheRules()
    {
        using var output = new StringWriter();

        var error = Assert.Throws<ArgumentException>("letter", () => LetterPage.Write(output, LetterSamples.RefusedProfessional()));

        Assert.StartsWith("The letter was refused (REF002), so there is nothing to put on a page.", error.Message, StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Write_Nothing_Throws()
    {
        Assert.Throws<ArgumentNullException>("output", () => LetterPage.Write(null!, LetterSamples.Report()));
        Assert.Throws<ArgumentNullException>("letter", () => LetterPage.Write(TextWriter.Null, (ProfessionalLetter)null!));
    }
}
