using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Reporting.Sections;

namespace TherapyOutcomes.Reporting;

/// <summary>Writes a report as a single HTML page without scripts, external fonts or external images. It is self-contained unless a host serves its style.</summary>
/// <remarks>
/// The page works on screens of any width, in light and dark mode, on paper and in grayscale. Each chart comes with a table of its numbers.
/// Everything that comes from records is encoded. Texts about clients are not shown. The page is in English; a host's own rule appears by its title.
/// Thread-safe.
/// </remarks>
public static class HtmlReport
{
    /// <summary>The style sheet of the page, for hosts that serve it (<see cref="ReportOptions.StyleSheetPath"/>).</summary>
    public static string StyleSheet => Page.Style;

    /// <summary>Writes the page.</summary>
    /// <param name="output">The writer that receives the page. It should use UTF-8. It is neither flushed nor closed.</param>
    /// <param name="report">The report to write.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="report"/> is null.</exception>
    public static void Write(TextWriter output, ClinicReport report, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var view = new ReportView(report, options ?? new ReportOptions());
        new Page(new HtmlWriter(output, view.Options.StyleSheetPath is not null), view).Write();
    }
}
