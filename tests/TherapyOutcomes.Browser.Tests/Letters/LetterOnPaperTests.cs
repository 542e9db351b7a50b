using TherapyOutcomes.Browser.Tests.Browsing;

namespace TherapyOutcomes.Browser.Tests.Letters;

[Collection(BrowserGroup.Name)]
public sealed class LetterOnPaperTests(BrowserPages pages)
{
    // The margins of the page, less what rounding may cost.
    private const double Sides = 15 - 0.5;
    private const double Ends = 10 - 0.1;

    [BrowserTheory]
    [MemberData(nameof(SamplePages.All), MemberType = typeof(SamplePages))]
    public async Task Print_LongestLetter_IsOneSheetInTypeThatCanBeRead(string name, string language)
    {
        var paper = await pages.PrintAsync(SamplePages.Letter(name, language));

        Assert.Equal(1, paper.Pages);
        Assert.Empty(paper.Lost);
        Assert.Empty(paper.Words.Where(word => word.ReachesInto(Sides, Ends)));
        var least = name is "Referral" or "Report" ? 9 : 12;
        Assert.Empty(paper.Words.Where(word => word.Points < least - 0.1));
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Print_ShortReport_IsLarger(string language)
    {
        var paper = await pages.PrintAsync(SamplePages.ShortReport(language));

        Assert.Empty(paper.Words.Where(word => word.Points < 10.4));
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Print_Card_IsOneSheet(string language) =>
        Assert.Equal(1, (await pages.PrintAsync(SamplePages.Card(language, isFlagged: true))).Pages);
}
