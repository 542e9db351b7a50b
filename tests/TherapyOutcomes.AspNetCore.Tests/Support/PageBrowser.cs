namespace TherapyOutcomes.AspNetCore.Tests.Support;

/// <summary>Asks for pages and sends forms as a browser does, with cookies and without scripts.</summary>
internal sealed class PageBrowser(HttpClient client)
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>More headers of every request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>Returns a browser with the same cookies, whose requests come from somebody else.</summary>
    public PageBrowser As(HttpClient other)
    {
        var browser = new PageBrowser(other);
        foreach (var (name, value) in _cookies)
        {
            browser._cookies[name] = value;
        }

        return browser;
    }

    /// <summary>Asks for a page, in a language or in that of the browser.</summary>
    public async Task<WebPage> GetAsync(string path, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (language is not null)
        {
            request.Headers.Add("Accept-Language", language);
        }

        return await SendAsync(request);
    }

    public async Task<WebPage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        return await SendAsync(request);
    }

    /// <summary>Sends the form that has a button, with the values that the page gave its fields.</summary>
    public Task<WebPage> PressAsync(WebPage page, string button) => PostAsync(page.FormOf(button).Action, page.FormOf(button).Fields);

    /// <summary>Sends the form of a page to a path, with some fields filled in.</summary>
    public Task<WebPage> FillAsync(WebPage page, string path, params (string Name, string Value)[] typed) =>
        PostAsync(path, page.FormFields.Where(field => typed.All(one => one.Name != field.Key)).Concat(typed.Select(one => KeyValuePair.Create(one.Name, one.Value))));

    private async Task<WebPage> SendAsync(HttpRequestMessage request)
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

        return new WebPage(
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }
}
