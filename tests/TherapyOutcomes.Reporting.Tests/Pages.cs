using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TherapyOutcomes.Reporting.Tests;

/// <summary>Writes pages, and reads them again.</summary>
internal static partial class Pages
{
    public static string Write(ClinicReport report, ReportOptions? options = null)
    {
        using var output = new StringWriter();
        HtmlReport.Write(output, report, options);
        return output.ToString();
    }

    /// <summary>The page as a tree. It closes all elements but meta, so that this can be read as XML.</summary>
    public static XElement Read(string page) =>
        XElement.Parse(Meta().Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "$0</meta>"));

    public static IEnumerable<XElement> Named(this XElement page, string name) => page.Descendants(name);

    public static string? Get(this XElement element, string name) => element.Attribute(XName.Get(name))?.Value;

    [GeneratedRegex("<meta[^>]*>")]
    private static partial Regex Meta();
}
