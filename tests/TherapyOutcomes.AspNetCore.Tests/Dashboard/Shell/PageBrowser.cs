using System.Net;
using System.Text.RegularExpressions;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;

/// <summary>Asks for pages and sends forms as a browser does, with cookies and without scripts.</summary>
internal sealed partial class PageBrowser(HttpClient client)
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>More headers of every request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public Task<PageAnswer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<PageAnswer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Sends the form that has a button, with the values that the page gave its fields.</summary>
    public Task<PageAnswer> PressAsync(PageAnswer page, string button) => PostAsync(page.FormOf(button).Action, page.FormOf(button).Fields);

    public async Task<PageAnswer> SendAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return new PageAnswer(
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }
}

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
