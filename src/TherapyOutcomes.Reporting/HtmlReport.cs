using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Reporting.Sections;

namespace TherapyOutcomes.Reporting;

/// <summary>Writes a report as one HTML page that needs nothing else: no script, no font, no picture from elsewhere.</summary>
/// <remarks>
/// The page is made for screens of any width, light and dark, for paper and for greyscale; each chart has its numbers in a table beside it.
/// Everything that comes from records is encoded. Texts about clients are not shown. Pure functions, safe from any thread.
/// </remarks>
public static class HtmlReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="output">Takes the page; give it UTF-8. It is neither flushed nor closed.</param>
    /// <param name="report">What to tell.</param>
    /// <param name="options">How to tell it; null = the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="report"/> is null.</exception>
    public static void Write(TextWriter output, ClinicReport report, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var view = new ReportView(report, options ?? new ReportOptions());
        new Page(new HtmlWriter(output), view).Write();
    }
}
