using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Tests.Html;

public sealed class HtmlWriterTests
{
    [Theory]
    [InlineData("c1", "c1")]
    [InlineData("ana-ruiz_1962.b", "ana-ruiz_<wbr/>1962.<wbr/>b")]
    [InlineData("<b>.", "&lt;b&gt;.<wbr/>")]
    public void Name_BreaksOnlyAfterSigns(string name, string markup)
    {
        using var output = new StringWriter();

        new HtmlWriter(output).Name(name);

        Assert.Equal(markup, output.ToString());
    }
}
