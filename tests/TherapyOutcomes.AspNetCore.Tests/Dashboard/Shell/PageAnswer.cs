using System.Net;
using System.Text.RegularExpressions;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;

/// <summary>What a browser got.</summary>
internal sealed partial record PageAnswer(HttpStatusCode Status, string Html, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>What a reader sees, on one line.</summary>
    public string Text => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(Html, " "), " "));

    public string Heading => WebUtility.HtmlDecode(H1().Match(Html).Groups[1].Value);

    public string? Location => Headers.GetValueOrDefault("Location");

    public bool Offers(string button) => Forms().Any(form => Buttons(form).Contains(button));

    public (string Action, List<KeyValuePair<string, string>> Fields) FormOf(string button)
    {
        var form = Forms().First(form => Buttons(form).Contains(button));
        return (Attribute(form, "action"), [.. Inputs().Matches(form).Select(input => KeyValuePair.Create(Attribute(input.Value, "name"), Attribute(input.Value, "value")))]);
    }

    private IEnumerable<string> Forms() => FormElements().Matches(Html).Select(form => form.Value);

    private static IEnumerable<string> Buttons(string form) => ButtonElements().Matches(form).Select(button => WebUtility.HtmlDecode(button.Groups[1].Value.Trim()));

    private static string Attribute(string element, string name) => WebUtility.HtmlDecode(Regex.Match(element, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormElements();

    [GeneratedRegex("<button[^>]*>(.*?)</button>", RegexOptions.Singleline)]
    private static partial Regex ButtonElements();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex H1();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
