using System.Globalization;
using System.Text;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests;

/// <summary>The page is the same, byte for byte, whatever the culture of the machine: records, report and page are all made in it.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("es-ES")]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    public void Write_WholePage_IsTheSameInEveryCulture(string culture)
    {
        var expected = Under(CultureInfo.InvariantCulture);
        var written = Under(CultureInfo.GetCultureInfo(culture));

        Assert.Equal(expected.Select(page => page.Length), written.Select(page => page.Length));
        Assert.All(expected.Zip(written), pages => Assert.Equal(pages.First, pages.Second));
    }

    // What no chart, table or sentence of the page shows can't be compared, so the page has all of them.
    [Fact]
    public void Write_WholePage_HasEverythingThatIsWrittenWithNumbersOrDays()
    {
        var page = Encoding.UTF8.GetString(Under(CultureInfo.InvariantCulture)[0]);

        Assert.All(
            ["<svg", "Long dashes", "uncertain", "Open red flags", "Per 100 sessions", "days old", "rated both times", "By the measure that decides", "95% interval", "gain lost", "Stages: 1", "MIC 1.8"],
            words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    private static List<byte[]> Under(CultureInfo culture)
    {
        var (format, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            var records = Records();
            return
            [
                Bytes(records, new ReportOptions { ClinicName = "Hazel Lane" }),
                Bytes(records, new ReportOptions { Audience = ReportAudience.Public }),
                Bytes(new ScoredFile().With("NPRS", 7, 5, 4, 2).With("NPRS", 8).WithAnswers("PHQ-9", 1, 1, 1, 1, 1, 1, 1, 1, 1).Report(), new ReportOptions()),
            ];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (format, language);
        }
    }

    private static ClinicReport Records()
    {
        var clinic = new ScoredClinic().With(12, 44, 26, 24).With(2, 40, 20, 40).With(1, 40).With(1);
        clinic.Add("NPRS", "low back pain", Chronicity.Acute, 7, 6, 4, 3, 2);
        clinic.Add("HIT-6", 64, 54);
        clinic.Add("BPI.severity", 6, 3);
        clinic.Add("VAS", 60, 20);
        clinic.AddWithNdi((40, 20), (20, 40));
        var flagged = new TestClinic().OnDay(0).OpenEpisode("e1", "cI1", "PSFS");
        flagged.RecordScore("PSFS", null, 2, 3, 4).AssertAccepted();
        flagged.RecordSession().AssertAccepted();
        flagged.ReportReaction(ReactionIntensity.Moderate, ReactionDuration.Days).AssertAccepted();
        flagged.OnDay(8).RecordScore("PSFS", null, 5, null, null).AssertAccepted();
        flagged.ReportRedFlag().AssertAccepted();
        var entry = ReportedEpisode.Of(flagged.Read(), flagged.Clinic.ReadClient("cI1"), flagged.Evaluate(ScoredClinic.AsOf), flagged.Clinic.Policy);
        var report = clinic.ReportAsync().GetAwaiter().GetResult();
        return ClinicReport.From([entry, .. report.Episodes], report.Policy, report.AsOf);
    }

    private static byte[] Bytes(ClinicReport report, ReportOptions options) => Encoding.UTF8.GetBytes(Pages.Write(report, options));
}
