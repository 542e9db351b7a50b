using System.Collections.Immutable;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Writes the counts of each group, in the order of their names.</summary>
internal static class GroupSection
{
    private const string Caption = "Episodes of each group, in the order of the groups\u2019 names";

    /// <summary>Determines whether a page has groups to show.</summary>
    public static bool Has(ReportView view) => !PublishedGroups.Of(view).IsEmpty;

    public static void Write(HtmlWriter html, ReportView view)
    {
        html.Paragraph("Each episode is counted in one group. Groups differ in who is in them and in how many have a later score, so a difference between groups says nothing about its cause. They are not ranked.");
        var groups = PublishedGroups.Of(view);
        var table = view.IsPublic
            ? new DataTable(Caption, ["Group", "Started", "Improved, of all who started (95% interval)"], [.. groups.Select(OfStarted)]) { Numbers = [1, 2] }
            : new DataTable(Caption, ["Group", "Started", "Can be judged", "Improved, of those (95% interval)"], [.. groups.Select(OfJudged)]) { Numbers = [1, 2, 3] };
        table.Write(html);
        if (view.IsPublic)
        {
            html.Paragraph("Anyone without a later score counts as not improved.");
        }
    }

    // How many of each group can be judged would be further cells, and one small cell would withhold the table.
    private static ImmutableArray<string> OfStarted(GroupOutcomes group) =>
        [Name(group), Words.Number(group.Counts.Started), Improved(group.Counts.Improved, group.Counts.Started)];

    private static ImmutableArray<string> OfJudged(GroupOutcomes group) =>
        [Name(group), Words.Number(group.Counts.Started), Words.Number(group.Counts.Judged), Improved(group.Counts.Improved, group.Counts.Judged)];

    private static string Improved(int improved, int of) => of > 0 ? $"{Words.Number(improved)}, {Words.Rate(Proportion.Wilson(improved, of))}" : "none";

    private static string Name(GroupOutcomes group) => group.Name ?? "without a group";
}
