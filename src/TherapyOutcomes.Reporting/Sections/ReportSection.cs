using System.Collections.Immutable;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>A part of the page with a heading.</summary>
/// <param name="Id">Its place on the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Write">Writes what is under the heading.</param>
internal sealed record ReportSection(string Id, string Title, Action<HtmlWriter, ReportView> Write)
{
    /// <summary>The parts that a page has.</summary>
    public static ImmutableArray<ReportSection> Of(ReportView view) => view.IsPublic
        ? [Counted, Changed]
        : [Todo, Counted, Changed, Time, Courses];

    private static readonly ReportSection Todo = new("worklist", "What to do next", WorklistSection.Write);
    private static readonly ReportSection Counted = new("caseload", "Who is counted", LadderSection.Write);
    private static readonly ReportSection Changed = new("outcomes", "What changed during care", OutcomeSection.Write);
    private static readonly ReportSection Time = new("time", "Time to the first improvement", TimeSection.Write);
    private static readonly ReportSection Courses = new("courses", "Each client\u2019s course", CourseSection.Write);
}
