using System.Collections.Immutable;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>A page as it is on a screen.</summary>
internal sealed record Look
{
    private static readonly AxeRunOptions Standards = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    // A chart is drawn in units of its own and scaled to the room that it has.
    private const string SmallestLetters = """
        () => {
            const sizes = [...document.querySelectorAll('svg text')].map(text =>
                parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getBoundingClientRect().width / text.ownerSVGElement.viewBox.baseVal.width);
            return sizes.length ? Math.min(...sizes) : null;
        }
        """;

    /// <summary>What breaks WCAG 2.2 at levels A and AA, or good practice: the rule, how bad it is, and the elements.</summary>
    public required ImmutableArray<string> Violations { get; init; }

    /// <summary>By how many pixels the page is wider than the screen, so that it has to be scrolled sideways; 0 if it fits.</summary>
    public required int HorizontalOverflow { get; init; }

    /// <summary>By how many pixels the page is higher than the screen, so that it has to be scrolled; 0 if it fits.</summary>
    public required int VerticalOverflow { get; init; }

    /// <summary>The size of the smallest letters in a chart, in pixels; infinite if there is no chart.</summary>
    public required double SmallestInCharts { get; init; }

    public static async Task<Look> AtAsync(IPage page)
    {
        var overflow = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        var below = await page.EvaluateAsync<int>("document.scrollingElement.scrollHeight - document.scrollingElement.clientHeight");
        var smallest = await page.EvaluateAsync<double?>(SmallestLetters);
        // Legacy means: without looking into frames from outside them. The pages have none, and it takes a third of the time.
        var found = await page.RunAxeLegacy(Standards);
        return new Look
        {
            Violations = [.. found.Violations.Select(Describe)],
            HorizontalOverflow = overflow,
            VerticalOverflow = below,
            SmallestInCharts = smallest ?? double.PositiveInfinity,
        };
    }

    private static string Describe(AxeResultItem item) =>
        $"{item.Id} ({item.Impact}): {item.Help}: {string.Join(" | ", item.Nodes.Take(3).Select(node => node.Html))}";
}
