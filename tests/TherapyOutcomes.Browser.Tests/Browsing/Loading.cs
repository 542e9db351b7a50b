using System.Collections.Immutable;
using Microsoft.Playwright;

namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>What happened while a page was loaded.</summary>
internal sealed record Loading
{
    /// <summary>Everything the browser said: scripts that failed, and what the page's policy refused.</summary>
    public required ImmutableArray<string> Messages { get; init; }

    /// <summary>What the page asked for besides itself, whether or not it got it.</summary>
    public required ImmutableArray<string> Requests { get; init; }

    public static async Task<Loading> OfAsync(IPage page, string address)
    {
        var messages = new List<string>();
        var requests = new List<string>();
        page.Console += (_, message) => messages.Add(message.Text);
        page.PageError += (_, error) => messages.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        // Events come in order: after the answer to a question, there are none of the loading left.
        await page.EvaluateAsync("0");
        return new Loading { Messages = [.. messages], Requests = [.. requests.Where(url => url != address)] };
    }
}
