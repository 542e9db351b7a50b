using System.Xml.Linq;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests.Charts;

public sealed class CourseSvgTests
{
    [Fact]
    public void Write_Course_NeedsNoStyleAndSaysWhatItShows()
    {
        var chart = XElement.Parse(Drawn()!);

        Assert.DoesNotContain(chart.DescendantsAndSelf().SelectMany(element => element.Attributes()), attribute => attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Equal(("Puntuaciones <b>", "De 40 a 20."), (chart.Element("title")!.Value, chart.Element("desc")!.Value));
        Assert.Contains(chart.Descendants(), element => element.Attribute("stroke")?.Value == "var(--line)");
    }

    [Fact]
    public void Write_Words_AreEncoded() => Assert.DoesNotContain("<b>", Drawn(), StringComparison.Ordinal);

    [Fact]
    public void Write_Spanish_DrawsUnitsMonthsAndDecimalsInSpanish()
    {
        var care = Given.Episode().Improved().Build();

        var words = XElement.Parse(CourseSvg.Write(Entry(care), "course", "Puntuaciones", "De 40 a 20.", "es")!).Descendants("text").Select(text => text.Value).ToList();

        Assert.Contains(words, word => word.EndsWith("(mejor si baja)", StringComparison.Ordinal));
        Assert.Contains("MDC 10,5", words);
        Assert.Contains(words, word => word.EndsWith(" ene", StringComparison.Ordinal));
        Assert.DoesNotContain(words, word => word.Contains("better", StringComparison.Ordinal) || word.Contains("Jan", StringComparison.Ordinal) || word.Contains('.'));
    }

    [Fact]
    public void Write_EnglishByDefault_DrawsEnglish()
    {
        var words = XElement.Parse(Drawn()!).Descendants("text").Select(text => text.Value).ToList();

        Assert.Contains("MDC 10.5", words);
        Assert.Contains(words, word => word.EndsWith(" Jan", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_NoBaselineYet_IsNull()
    {
        var care = new TestClinic().OpenEpisode();

        Assert.Null(CourseSvg.Write(Entry(care), "course", "title", "description"));
    }

    private static string? Drawn()
    {
        var care = Given.Episode().Improved().Build();
        return CourseSvg.Write(Entry(care), "course", "Puntuaciones <b>", "De 40 a 20.");
    }

    private static ReportedEpisode Entry(TestEpisode care) => ReportedEpisode.Of(care.Read(), care.Clinic.ReadClient(care.Read().Client.Value), care.Evaluate(), care.Clinic.Policy);
}
