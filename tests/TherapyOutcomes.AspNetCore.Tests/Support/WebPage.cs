using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TherapyOutcomes.AspNetCore.Tests.Support;

/// <summary>A page as a browser got it.</summary>
internal sealed partial record WebPage(HttpStatusCode Status, string Html, IReadOnlyDictionary<string, string> Headers)
{
    private static readonly HashSet<string> Void = ["meta", "link", "input", "br", "hr"];
    private static readonly HashSet<string> Inline = ["a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "time", "tspan"];

    private XElement? _tree;

    /// <summary>The page as a tree. A page that isn't well-formed has none.</summary>
    public XElement Tree => _tree ??= XElement.Parse(
        Tags().Replace(Html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), tag => $"<{tag.Groups[1]}{Attributes().Replace(tag.Groups[2].Value, WithValue)}{(Void.Contains(tag.Groups[1].Value) ? "/" : tag.Groups[3])}>"),
        LoadOptions.PreserveWhitespace);

    /// <summary>What a reader sees, on one line.</summary>
    public string Text => Plain(Tree.Element("body")!);

    /// <summary>The heading of the page.</summary>
    public string Heading => Plain(Named("h1").Single());

    public string? Location => Headers.GetValueOrDefault("Location");

    public IEnumerable<string> Links => Named("a").Select(link => (string?)link.Attribute("href") ?? "");

    /// <summary>The fields of the only form that records something, with the values that the page gave them.</summary>
    public List<KeyValuePair<string, string>> FormFields => FieldsOf(Named("form").Single(form => (string?)form.Attribute("method") == "post"));

    public IEnumerable<XElement> Named(string name) => Tree.Descendants(name);

    public XElement ById(string id) => Tree.Descendants().Single(element => (string?)element.Attribute("id") == id);

    public bool Offers(string button) => Named("button").Any(element => Plain(element) == button);

    /// <summary>The first form with a button.</summary>
    public (string Action, List<KeyValuePair<string, string>> Fields) FormOf(string button)
    {
        var form = Named("form").First(form => form.Descendants("button").Any(element => Plain(element) == button));
        return ((string)form.Attribute("action")!, FieldsOf(form));
    }

    /// <summary>The value that the page gave a field of its form.</summary>
    public string ValueOf(string field) => FormFields.Single(one => one.Key == field).Value;

    /// <summary>The cells of the rows of all tables.</summary>
    public List<List<string>> Rows() => Rows(Tree);

    /// <summary>The cells of the rows of all tables below an element.</summary>
    public static List<List<string>> Rows(XElement within) => [.. within.Descendants("tbody").Elements("tr").Select(row => row.Elements().Select(Plain).ToList())];

    /// <summary>What a reader sees of an element, on one line.</summary>
    public static string Plain(XElement element) => Spaces().Replace(string.Concat(element.Nodes().Select(Spaced)), " ").Trim();

    private static string Spaced(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when Inline.Contains(element.Name.LocalName) => string.Concat(element.Nodes().Select(Spaced)),
        XElement element => $" {string.Concat(element.Nodes().Select(Spaced))} ",
        _ => "",
    };

    // As a browser sends them: a choice that isn't made is not sent, nor the line break that begins a text area.
    private static List<KeyValuePair<string, string>> FieldsOf(XElement form) =>
    [
        .. form.Descendants().Where(element => element.Attribute("name") is not null).SelectMany(element => Values(element).Select(value => KeyValuePair.Create((string)element.Attribute("name")!, value))),
    ];

    private static IEnumerable<string> Values(XElement field) => (field.Name.LocalName, (string?)field.Attribute("type")) switch
    {
        ("input", "checkbox" or "radio") => field.Attribute("checked") is null ? [] : [(string?)field.Attribute("value") ?? "on"],
        ("input", _) => [(string?)field.Attribute("value") ?? ""],
        ("textarea", _) => [field.Value.StartsWith('\n') ? field.Value[1..] : field.Value],
        ("select", _) => (field.Descendants("option").FirstOrDefault(option => option.Attribute("selected") is not null) ?? field.Descendants("option").FirstOrDefault()) is { } chosen
            ? [(string?)chosen.Attribute("value") ?? chosen.Value]
            : [],
        _ => [],
    };

    private static string WithValue(Match attribute) => attribute.Groups[2].Success ? attribute.Value : attribute.Value + "=\"\"";

    [GeneratedRegex("""<([a-zA-Z][\w:-]*)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*(/?)>""", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("""\s+([\w:.-]+)(="[^"]*")?""", RegexOptions.None, 1000)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
