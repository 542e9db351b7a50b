using System.Net;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;

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
