using System.Globalization;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Writes what there is to do for each client, by when, and why.</summary>
internal static class WorklistSection
{
    private static readonly string[] Headers = ["Client", "Then \u2192 now", "Stage", "Next step", "By", "Why"];

    public static void Write(HtmlWriter html, ReportView view)
    {
        WorseClients.Write(html, view);
        ScoresAlone.Write(html, view.Report);
        var open = view.Report.Episodes.Where(episode => !episode.NextSteps.IsEmpty).ToList();
        if (open.Count == 0)
        {
            html.Paragraph("Nothing is due.");
            return;
        }

        html.Paragraph($"{Words.Episodes(open.Count)} with something to do: emergencies, then open safety matters, then clients who come back or lost contact, then everything else by urgency and due date. Each reason names the rule that asks for it.");
        if (view.Options.SourceNote is { } note)
        {
            html.Paragraph(note);
        }

        html.Open("div", ("class", "frame"), ("role", "group"), ("tabindex", "0"), ("aria-label", "Worklist"));
        html.Open("table", ("class", "worklist"));
        html.Element("caption", "Worklist");
        html.Open("thead");
        html.Open("tr");
        foreach (var header in Headers)
        {
            html.Element("th", header, ("scope", "col"));
        }

        html.Close("tr");
        html.Close("thead");
        html.Open("tbody");
        foreach (var episode in open)
        {
            WriteRow(html, view, episode);
        }

        html.Close("tbody");
        html.Close("table");
        html.Close("div");
    }

    private static void WriteRow(HtmlWriter html, ReportView view, ReportedEpisode episode)
    {
        var step = episode.NextSteps[0];
        html.Open("tr");
        html.Open("th", ("scope", "row"));
        ClientLink.Write(html, view, episode);
        html.Close("th");
        html.Open("td");
        ThenNow.Of(episode, view.Report).Write(html);
        html.Close("td");
        html.Element("td", Words.Stage(episode.Episode.Progress));
        if (episode.IsPrivate(step))
        {
            html.Element("td", "Open the record in private");
            WriteDay(html, view, step.DueOn, null);
            html.Element("td", "Something is due.");
        }
        else
        {
            WriteStep(html, view, step, episode.NextSteps.Length - 1);
        }

        html.Close("tr");
    }

    private static void WriteStep(HtmlWriter html, ReportView view, NextStep step, int more)
    {
        html.Open("td");
        html.Text(Words.Capital(Words.Step(step)));
        if (more > 0)
        {
            html.Text(string.Create(CultureInfo.InvariantCulture, $" (and {more} more)"));
        }

        html.Close("td");
        WriteDay(html, view, step.DueOn, step.Urgency != Urgency.Routine ? Words.Of(step.Urgency) : null);
        html.Element("td", $"{step.InWords(MessageFormatter.English)} ({step.Rule})");
    }

    private static void WriteDay(HtmlWriter html, ReportView view, DateOnly day, string? urgency)
    {
        html.Open("td", ("class", "day"));
        html.Text(Words.ShortDay(day));
        WriteHaste(html, urgency);
        WriteHaste(html, view.Report.AsOf >= view.Report.Policy.EndOf(day) ? "overdue" : null);
        html.Close("td");
    }

    private static void WriteHaste(HtmlWriter html, string? haste)
    {
        if (haste is not null)
        {
            html.Element("strong", " " + haste);
        }
    }
}
