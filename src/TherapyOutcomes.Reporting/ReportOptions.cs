using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Reporting;

/// <summary>How a report is written.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ReportOptions
{
    /// <summary>Who reads it. <value><see cref="ReportAudience.Clinic"/>.</value></summary>
    public ReportAudience Audience { get; init; }

    /// <summary>The clinic's name for the heading; null = none. <value>None.</value></summary>
    public string? ClinicName { get; init; }

    /// <summary>Words the reasons of next steps; the page's own words are English. <value><see cref="MessageFormatter.English"/>.</value></summary>
    public MessageFormatter Words { get; init; } = MessageFormatter.English;

    /// <summary>
    /// What to know of where the facts come from before the worklist is read, such as that notes are kept elsewhere and are not known here;
    /// null = nothing. <value>Nothing.</value>
    /// </summary>
    public string? SourceNote { get; init; }

    /// <summary>
    /// How many episodes get a chart, most urgent first; 0 or more. A page of thousands of charts is more than a browser prints.
    /// <value>200.</value>
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
}
