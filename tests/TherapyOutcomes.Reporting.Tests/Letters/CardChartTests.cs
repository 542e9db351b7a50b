using System.Xml.Linq;

namespace TherapyOutcomes.Reporting.Tests.Letters;

public sealed class CardChartTests
{
    [Fact]
    public void WriteChart_Card_IsTheChartOfThePageWithoutAnyStyle()
    {
        var card = LetterSamples.Card();
        var chart = XElement.Parse(Write(card));

        var page = Pages.Read(LetterPages.Write(card)).Named("svg").Single();
        Assert.Equal(page.Value, chart.Value);
        Assert.Equal(page.Descendants().Count(), chart.Descendants().Count());
        Assert.DoesNotContain(chart.DescendantsAndSelf(), element => element.Attribute("style") is not null);
        Assert.Contains(chart.Descendants(), element => element.Attribute("stroke")?.Value == "var(--line)");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void WriteChart_FewerThanTwoScores_WritesNothing(int points)
    {
        var card = LetterSamples.Card();

        Assert.Empty(Write(card with { Points = [.. card.Points.Take(points)] }));
    }

    [Fact]
    public void WriteChart_Nothing_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("output", () => CardPage.WriteChart(null!, LetterSamples.Card()));
        Assert.Throws<ArgumentNullException>("card", () => CardPage.WriteChart(TextWriter.Null, null!));
    }

    private static string Write(TherapyOutcomes.Letters.ClientCard card)
    {
        using var output = new StringWriter();
        CardPage.WriteChart(output, card);
        return output.ToString();
    }
}
