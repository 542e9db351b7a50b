using System.Net;
using System.Text.RegularExpressions;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

/// <summary>A page that was answered, and what a browser would send from its form.</summary>
internal sealed partial record Page(HttpStatusCode Status, string Html, string? Cookie, string? Location)
{
    public string Text => WebUtility.HtmlDecode(Html);

    /// <summary>Where the answer leads, without what was recorded.</summary>
    public string? Path => Location?.Split('?')[0];

    /// <summary>What a reader sees, without the tags and on one line.</summary>
    public string Shown => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(Html, " "), " "));

    /// <summary>Opens the page that the answer leads to.</summary>
    public Task<Page> FollowAsync(HttpClient client, string? language = null) => GetAsync(client, Location![WebClinic.Prefix.Length..], language);

    public static async Task<Page> GetAsync(HttpClient client, string path, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Full(path));
        request.Headers.Add("Accept-Language", language ?? "en");
        using var answer = await client.SendAsync(request);
        return await OfAsync(answer, null);
    }

    /// <summary>Sends the form of the page, with some fields filled in.</summary>
    public Task<Page> SendAsync(HttpClient client, string path, params (string Name, string Value)[] typed) => SendAsync(client, path, "en", typed);

    public async Task<Page> SendAsync(HttpClient client, string path, string language, (string Name, string Value)[] typed)
    {
        var fields = Hidden().Where(hidden => typed.All(one => one.Name != hidden.Name)).Concat(typed).Select(field => KeyValuePair.Create(field.Name, field.Value));
        using var request = new HttpRequestMessage(HttpMethod.Post, Full(path)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Accept-Language", language);
        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", Cookie);
        }

        using var answer = await client.SendAsync(request);
        return await OfAsync(answer, Cookie);
    }

    /// <summary>Returns what stands in a hidden field.</summary>
    public string HiddenValue(string name) => Hidden().Single(field => field.Name == name).Value;

    public IEnumerable<(string Name, string Value)> Hidden() => HiddenFields().Matches(Html)
        .Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)));

    private static string Full(string path) => path.StartsWith(WebClinic.Prefix, StringComparison.Ordinal) ? path : WebClinic.Prefix + path;

    private static async Task<Page> OfAsync(HttpResponseMessage answer, string? cookie) => new(
        answer.StatusCode,
        await answer.Content.ReadAsStringAsync(),
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join("; ", cookies.Select(one => one.Split(';')[0])) : cookie,
        answer.Headers.Location?.OriginalString);

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)" ?/?>""", RegexOptions.None, 1000)]
    private static partial Regex HiddenFields();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
