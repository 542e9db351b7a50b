using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>Finds what keeps people from using a page, by axe.</summary>
internal static class Axe
{
    // Asked of axe itself: its package for Playwright opens a second page for each look and passes all that was right through it, which takes most of the
    // time. Our pages have no frames, which is what that is for.
    private const string Run = """
        async () => (await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            resultTypes: ['violations'],
        })).violations.map(found => `${found.id} (${found.impact}): ${found.help}: ${found.nodes.slice(0, 3).map(node => node.html).join(' | ')}`)
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What breaks WCAG 2.2 at levels A and AA, or good practice: the rule, how bad it is, and the elements.</summary>
    public static async Task<string[]> ViolationsOfAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
