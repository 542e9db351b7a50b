using System.Collections.Immutable;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Represents a section of the page.</summary>
/// <param name="Id">The id of the section on the page.</param>
/// <param name="Title">The heading of the section.</param>
/// <param name="Write">The function that writes the content below the heading.</param>
internal sealed record ReportSection(string Id, string Title, Action<HtmlWriter, ReportView> Write)
{
    /// <summary>What changed, with the measures and the sources of their thresholds.</summary>
    public static readonly ReportSection Changed = new("outcomes", "What changed during care", OutcomeSection.Write);

    /// <summary>Returns the sections that a page contains.</summary>
    public static ImmutableArray<ReportSection> Of(ReportView view) => view.IsPublic
        ? [Counted, Changed, .. ByGroup(view)]
        : [Todo, Safe, Counted, Changed, .. ByGroup(view), Time, Courses];

    private static ImmutableArray<ReportSection> ByGroup(ReportView view) => GroupSection.Has(view) ? [Groups] : [];

    private static readonly ReportSection Todo = new("worklist", "What to do next", WorklistSection.Write);
    private static readonly ReportSection Safe = new("safety", "Safety", SafetySection.Write);
    private static readonly ReportSection Counted = new("caseload", "Who is counted", LadderSection.Write);
    private static readonly ReportSection Groups = new("groups", "By group", GroupSection.Write);
    private static readonly ReportSection Time = new("time", "Time to the first improvement", TimeSection.Write);
    private static readonly ReportSection Courses = new("courses", "Each client\u2019s course", CourseSection.Write);
}
