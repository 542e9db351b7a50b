using TherapyOutcomes.Letters;

namespace TherapyOutcomes.Reporting.Tests.Letters;

public sealed class ClientLetterPageTests
{
    [Theory]
    [InlineData(LetterKind.Summary, "en", "Summary")]
    [InlineData(LetterKind.Summary, "es", "Resumen")]
    [InlineData(LetterKind.Congratulation, "en", "A note for you")]
    [InlineData(LetterKind.Congratulation, "es", "Unas palabras para usted")]
    [InlineData(LetterKind.DischargeSummary, "en", "Summary at the end of care")]
    [InlineData(LetterKind.DischargeSummary, "es", "Resumen al final de la atención")]
    public void Write_LetterOfAnyKind_IsASelfContainedPageInItsLanguage(LetterKind kind, string language, string title)
    {
        var page = LetterPages.AssertSelfContained(LetterPages.Write(LetterSamples.Client(kind, language)), language);

        Assert.Equal(title, page.Named("h1").Single().Value);
        Assert.Equal(title, page.Named("title").Single().Value);
    }

    [Theory]
    [InlineData(LetterKind.Summary)]
    [InlineData(LetterKind.DischargeSummary)]
    public void Write_Letter_HasEveryLineOfItsTextInOrder(LetterKind kind)
    {
        var letter = LetterSamples.Client(kind);

        var page = Pages.Read(LetterPages.Write(letter));

        var lines = letter.Text!.Value.Reveal().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line);
        Assert.Equal(lines, page.Named("main").Single().Descendants().Where(element => element.Name.LocalName is "h2" or "p" or "li").Select(element => element.Value));
    }

    [Fact]
    public void Write_Summary_TellsHeadingsListsAndTheSignatureApart()
    {
        var page = Pages.Read(LetterPages.Write(LetterSamples.Client()));

        Assert.Equal(["How you are doing", "What may have helped", "What you can do", "What to expect", "When to call"], page.Named("h2").Select(heading => heading.Value));
        Assert.Equal([3, 3, 3, 7], page.Named("ul").Select(list => list.Elements().Count()));
        Assert.All(page.Named("ul"), list => Assert.All(list.Elements(), item => Assert.Equal("li", item.Name.LocalName)));
        Assert.Equal(["Hazel Lane Massage", "555 0100"], page.Named("section").Last().Elements("p").Select(line => line.Value));
    }

    [Fact]
    public void Write_LetterToGuardians_NamesThemWithoutAHeading()
    {
        var page = Pages.Read(LetterPages.Write(LetterSamples.Client(reader: LetterReader.Guardian)));

        Assert.Equal(["For Alex Example (mother)", "For Sam Example (appointed by a court)"], page.Named("section").First().Elements().Select(line => line.Value));
        Assert.DoesNotContain(page.Named("h2"), heading => heading.Value.Contains("Example", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_TitleOfTheClinicsOwn_HeadsThePage()
    {
        var page = Pages.Read(LetterPages.Write(LetterSamples.Client(), new LetterPageOptions { Title = "Your <neck>" }));

        Assert.Equal(["Your <neck>", "Your <neck>"], page.Named("title").Concat(page.Named("h1")).Select(title => title.Value));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>")]
    [InlineData("</title></style></main><b> & 'c' \"d\"", "</title></style></main><b> & 'c' \"d\"")]
    [InlineData("a\u0000b\u001Bc\u202Ed\uFFFEe", "a\uFFFDb\uFFFDcd\uFFFDe")]
    public void Write_TextThatCouldDoHarm_IsShownAsItIs(string text, string shown)
    {
        var letter = LetterSamples.Client() with { Text = $"Heading {text} x\n- item {text} x\nline {text} x.\n\nsignature {text} x" };

        var page = LetterPages.AssertSelfContained(LetterPages.Write(letter), "en");

        Assert.Equal($"Heading {shown} x", page.Named("h2").Single().Value);
        Assert.Equal($"item {shown} x", page.Named("li").Single().Value);
        Assert.Equal([$"line {shown} x.", $"signature {shown} x"], page.Named("p").Select(line => line.Value));
        Assert.Empty(page.Named("b"));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Write_UnderAnyCulture_IsTheSamePage(string culture) => Assert.Equal(
        LetterPages.Under("", () => LetterPages.Write(LetterSamples.Client(LetterKind.DischargeSummary, "es"))),
        LetterPages.Under(culture, () => LetterPages.Write(LetterSamples.Client(LetterKind.DischargeSummary, "es"))));

    [Fact]
    public void Write_RefusedLetter_ThrowsAndNamesTheRules()
    {
        using var output = new StringWriter();

        var error = Assert.Throws<ArgumentException>("letter", () => LetterPage.Write(output, LetterSamples.RefusedClient()));

        Assert.StartsWith("The letter was refused (REC002), so there is nothing to put on a page.", error.Message, StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Write_Nothing_Throws()
    {
        Assert.Throws<ArgumentNullException>("output", () => LetterPage.Write(null!, LetterSamples.Client()));
        Assert.Throws<ArgumentNullException>("letter", () => LetterPage.Write(TextWriter.Null, (ClientLetter)null!));
    }
}
