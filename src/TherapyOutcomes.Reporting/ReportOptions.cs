using System.Collections.Immutable;

namespace TherapyOutcomes.Reporting;

/// <summary>Specifies how a report is written.</summary>
public sealed record ReportOptions
{
    /// <summary>The audience of the report. The default is <see cref="ReportAudience.Clinic"/>.</summary>
    public ReportAudience Audience { get; init; }

    /// <summary>The name of the clinic for the heading; null for no name. The default is null.</summary>
    public string? ClinicName { get; init; }

    /// <summary>
    /// A note on the source of the facts that the page shows before the worklist, for example that notes are kept elsewhere and are not known
    /// here; null for no note. The default is null.
    /// </summary>
    public string? SourceNote { get; init; }

    /// <summary>
    /// The maximum number of episodes that get a chart, most urgent first; 0 or more. A browser cannot print a page with thousands of charts.
    /// The default is 200.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MostCharts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 200;

    /// <summary>
    /// The path of a style sheet that the page links to, such as for a site whose content security policy forbids inline styles. The host serves
    /// <see cref="HtmlReport.StyleSheet"/> there, or a style sheet of its own. Null to have the style in the page. The default is null.
    /// </summary>
    /// <remarks>With a path, the page is no longer self-contained, and charts are drawn without <c>style</c> attributes.</remarks>
    public string? StyleSheetPath { get; init; }

    /// <summary>Links to other pages of the host, above the heading. They are not printed. The default is none.</summary>
    public ImmutableArray<ReportLink> Links { get; init; } = [];

    /// <summary>
    /// A note of the host for readers on a screen, below the links, such as that the report is in English; null for no note. The default is null.
    /// </summary>
    public string? HostNote { get; init; }

    /// <summary>
    /// The language of the texts of <see cref="Links"/> and of <see cref="HostNote"/>, as a language tag (BCP 47), so that screen readers read them rightly; null
    /// if they are in English, as the report is. The default is null.
    /// </summary>
    public string? HostLanguage { get; init; }
}
