using TherapyOutcomes.Analysis;
using TherapyOutcomes.Reporting.Sections;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>Writes the page that surrounds the sections.</summary>
internal sealed class Page(HtmlWriter html, ReportView view)
{
    // Whatever an id in a record may contain, nothing on the page may run or load.
    internal const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    // Where the host serves the style, it comes from the host's own site alone.
    private const string LinkedPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    internal static string Style { get; } = ReadStyle("report.css");

    private string? StyleSheetPath => view.Options.StyleSheetPath;

    private (string, string)[] HostLanguage => view.Options.HostLanguage is { } language ? [("lang", language)] : [];

    public void Write()
    {
        html.Markup("<!DOCTYPE html>\n");
        html.Open("html", ("lang", "en"));
        WriteHead();
        html.Open("body");
        html.Element("a", "Skip to the report", ("class", "skip"), ("href", "#report"));
        WriteHeader();
        WriteContents();
        html.Open("main", ("id", "report"), ("tabindex", "-1"));
        foreach (var section in ReportSection.Of(view))
        {
            html.Open("section", ("id", section.Id), ("aria-labelledby", section.Id + "-title"));
            html.Element("h2", section.Title, ("id", section.Id + "-title"));
            section.Write(html, view);
            html.Close("section");
        }

        html.Close("main");
        WriteFooter();
        html.Close("body");
        html.Close("html");
    }

    private void WriteHead()
    {
        html.Open("head");
        html.Markup("<meta charset=\"utf-8\">\n");
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", StyleSheetPath is null ? Policy : LinkedPolicy));
        html.Markup("\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n");
        html.Element("title", view.Title);
        WriteStyle();
        html.Close("head");
    }

    private void WriteStyle()
    {
        if (StyleSheetPath is not { } path)
        {
            html.Markup($"<style>\n{Style}</style>\n");
            return;
        }

        html.Open("link", ("rel", "stylesheet"), ("href", path));
        html.Markup("\n");
    }

    private void WriteHeader()
    {
        html.Open("header");
        WriteLinks();
        if (view.Options.HostNote is { } note)
        {
            html.Element("p", note, [("class", "notice screen"), .. HostLanguage]);
        }

        html.Element("h1", view.Title);
        html.Element("p", $"As of {Words.Day(view.Report.Policy.DayOf(view.Report.AsOf))}. {AnalysisNotes.WithoutControl}", ("class", "lead"));
        html.Element("p", view.IsPublic ? ReportNotes.Public : ReportNotes.Clinic, ("class", "notice"));
        html.Close("header");
    }

    private void WriteLinks()
    {
        if (view.Options.Links.IsDefaultOrEmpty)
        {
            return;
        }

        html.Open("nav", ("aria-label", "Site"));
        html.Open("ul", HostLanguage);
        foreach (var link in view.Options.Links)
        {
            html.Open("li");
            html.Element("a", link.Text, ("href", link.Path));
            html.Close("li");
        }

        html.Close("ul");
        html.Close("nav");
    }

    private void WriteContents()
    {
        html.Open("nav", ("aria-label", "Contents"));
        html.Open("ul");
        foreach (var section in ReportSection.Of(view))
        {
            html.Open("li");
            html.Element("a", section.Title, ("href", "#" + section.Id));
            html.Close("li");
        }

        html.Close("ul");
        html.Close("nav");
    }

    private void WriteFooter()
    {
        html.Open("footer");
        html.Paragraph("Improved means a change during care that is beyond measurement error and meaningful to clients. Practitioners are not compared on this page: differences between them can't be told apart from differences between their clients.");
        html.Close("footer");
    }

    internal static string ReadStyle(string name)
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
