using Microsoft.Playwright;

namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>Reads what a page shows in letters.</summary>
internal static class ShownTexts
{
    // A drawing is one text, as on paper; its title and description are for screen readers.
    private const string Script = """
        () => {
            const texts = new Map();
            const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (nodes.nextNode()) {
                const node = nodes.currentNode, parent = node.parentElement;
                if (node.data.trim() && parent.checkVisibility() && !parent.closest('title, desc')) {
                    const whole = parent.closest('svg') ?? node;
                    texts.set(whole, (texts.get(whole) ?? '') + node.data);
                }
            }
            return [...texts.values()];
        }
        """;

    /// <summary>The text of each node or drawing, in their order.</summary>
    public static Task<string[]> OfAsync(IPage page) => page.EvaluateAsync<string[]>(Script);
}
