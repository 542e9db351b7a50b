using System.Collections.Frozen;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>The optional fields that a form shows with the required ones, because its command is hardly ever given without one of them.</summary>
internal static class MainFields
{
    private static readonly FrozenSet<(string Command, string Field)> Fields = FrozenSet.Create(
        ("record-score", "value"),
        ("record-preference", "contact"),
        ("record-preference", "questionnaires"),
        ("adjust-plan", "techniques"),
        ("adjust-plan", "minutes"),
        ("adjust-plan", "sessionsPerWeek"),
        ("adjust-plan", "weeks"),
        ("correct", "replacement"),
        ("discuss-improvement", "selfCare"),
        ("discuss-improvement", "selfCareDeclined"),
        ("report-reaction", "newDeficit"));

    public static bool Has(string command, string field) => Fields.Contains((command, field));
}
