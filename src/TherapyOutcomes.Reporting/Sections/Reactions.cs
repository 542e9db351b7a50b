using System.Collections.Immutable;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Reporting.Safety;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Writes how many reactions followed sessions, by severity.</summary>
internal static class Reactions
{
    private const string Severity = "Severity is as it was reported; that of an open reaction also counts how long it has lasted (Carnes 2010, Man Ther 15:355-363). The interval is the exact one for a count (Garwood 1936), because several reactions can follow one session.";

    public static void Write(HtmlWriter html, CaseloadSafety safety)
    {
        var total = safety.Reactions.Sum(reaction => reaction.Reported);
        if (safety.Sessions == 0)
        {
            html.Paragraph(total == 0
                ? "No session and no reaction are on record."
                : $"No session is on record, so there is no rate of reactions. On record: {string.Join(", ", safety.Reactions.Select(reaction => $"{Words.Number(reaction.Reported)} {Words.Of(reaction.Severity)}"))}.");
            return;
        }

        if (total == 0)
        {
            html.Paragraph($"No reaction is on record in {Words.Sessions(safety.Sessions)} (95% interval: 0 to {Words.Rate(EventRate.Of(0, safety.Sessions).Upper)} per 100 sessions). {Asked(safety)}");
            return;
        }

        new DataTable(
            $"Reactions in {Words.Sessions(safety.Sessions)}",
            ["Severity", "Reactions", "Per 100 sessions (95% interval)", "Still open"],
            [.. safety.Reactions.Select(reaction => Row(reaction, safety.Sessions))])
        {
            Numbers = [1, 2, 3],
        }.Write(html);
        html.Paragraph($"{Asked(safety)} {Severity}");
    }

    private static string Asked(CaseloadSafety safety) =>
        $"Clients were asked about reactions after {(safety.SessionsAskedAfter == 0 ? "none" : Words.Number(safety.SessionsAskedAfter))} of them; what nobody asks about is rarely reported.";

    private static ImmutableArray<string> Row(ReactionCount reaction, int sessions)
    {
        var rate = EventRate.Of(reaction.Reported, sessions);
        return
        [
            Words.Of(reaction.Severity),
            Words.Number(reaction.Reported),
            $"{Words.Rate(rate.Per100)} ({Words.Rate(rate.Lower)} to {Words.Rate(rate.Upper)})",
            Words.Number(reaction.Open),
        ];
    }
}
