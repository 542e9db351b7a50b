using System.Globalization;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard;

/// <summary>A page writes all its numbers in one way.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData("en", "1.25")]
    [InlineData("es", "1,25")]
    public void Culture_OfAPage_WritesDecimalsAsItsReadersDo(string language, string number) =>
        Assert.Equal(number, 1.25m.ToString("0.##", Of(language).Culture));

    [Theory]
    [InlineData("en", "0.5 of 24.5 credits")]
    [InlineData("es", "0,5 de 24,5 créditos")]
    public void Format_Message_HasThePagesDecimals(string language, string part)
    {
        var messages = new PageMessages(Of(language));

        var message = messages.Format("EDU001", [new("earned", 0.5m), new("asked", 24.5m), new("due", 1), new("until", new DateOnly(2026, 12, 31)), new("body", new FactId("board"))]);

        Assert.Contains(part, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Format_KeyWithoutWords_IsNull() => Assert.Null(new PageMessages(DashboardWords.Spanish).Format("none", []));

    // Ids such as 2.1a are no numbers, so this looks at pages whose names have none.
    [Theory]
    [InlineData("/pages/episodes/e1")]
    [InlineData("/pages/practitioners/ada")]
    [InlineData("")]
    public async Task Get_Spanish_HasNoDecimalPoint(string path)
    {
        await using var clinic = await (await PagesOfClinic.StartAsync()).WithAsync(
            PagesOfClinic.Episode(1),
            """{"type":"record-score","at":"2026-01-05T09:06:00Z","episode":"e1","measure":"ODI","value":40.4}""",
            PagesOfClinic.Session(1),
            """{"type":"record-score","at":"2026-01-19T09:00:00Z","episode":"e1","measure":"ODI","value":20.2}""",
            """{"type":"set-education-requirement","at":"2026-01-02T10:00:00Z","practitioner":"ada","body":"board","periodMonths":12,"startsOn":"2025-01-01","credits":24.5,"categoryMinimums":{"ethics":3.5}}""");

        var text = (await clinic.GetAsync(path, "es")).Text;

        Assert.DoesNotMatch("[0-9][.][0-9](?!a)", text);
        Assert.DoesNotMatch(string.Create(CultureInfo.InvariantCulture, $"\\b({string.Join('|', CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Where(month => month.Length > 0 && month != "Mar"))})\\b"), text);
    }

    private static DashboardWords Of(string language) => language == "es" ? DashboardWords.Spanish : DashboardWords.English;
}
