using System.Collections.Immutable;
using Microsoft.Playwright;

namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>A page as it is on a screen.</summary>
internal sealed record Look
{
    // A chart is drawn in units of its own and scaled to the room that it has.
    private const string SmallestLetters = """
        () => {
            const sizes = [...document.querySelectorAll('svg text')].map(text =>
                parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getBoundingClientRect().width / text.ownerSVGElement.viewBox.baseVal.width);
            return sizes.length ? Math.min(...sizes) : null;
        }
        """;

    // A part between signs at which a name may go on in the next line is broken if it is in two lines itself.
    private const string BrokenNames = """
        () => {
            const broken = [];
            for (const cell of document.querySelectorAll('tbody th')) {
                const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    for (const part of texts.currentNode.data.matchAll(/[^\s\-._\/]+/g)) {
                        const range = document.createRange();
                        range.setStart(texts.currentNode, part.index);
                        range.setEnd(texts.currentNode, part.index + part[0].length);
                        if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) {
                            broken.push(part[0]);
                        }
                    }
                }
            }
            return broken;
        }
        """;

    // The box of a word is a little higher than its letters.
    private const string CutInCharts = """
        () => [...document.querySelectorAll('svg text')].filter(text => {
            const [word, chart] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
            return word.top < chart.top - 4 || word.bottom > chart.bottom + 4 || word.left < chart.left - 4 || word.right > chart.right + 4;
        }).map(text => text.textContent)
        """;

    /// <summary>What breaks WCAG 2.2 at levels A and AA, or good practice: the rule, how bad it is, and the elements.</summary>
    public required ImmutableArray<string> Violations { get; init; }

    /// <summary>By how many pixels the page is wider than the screen, so that it has to be scrolled sideways; 0 if it fits.</summary>
    public required int HorizontalOverflow { get; init; }

    /// <summary>By how many pixels the page is higher than the screen, so that it has to be scrolled; 0 if it fits.</summary>
    public required int VerticalOverflow { get; init; }

    /// <summary>The size of the smallest letters in a chart, in pixels; infinite if there is no chart.</summary>
    public required double SmallestInCharts { get; init; }

    /// <summary>The parts of names at the head of rows that are broken in the middle of a word.</summary>
    public required ImmutableArray<string> Broken { get; init; }

    /// <summary>The words in charts that are cut off at an edge.</summary>
    public required ImmutableArray<string> Cut { get; init; }

    public static async Task<Look> AtAsync(IPage page)
    {
        var broken = await page.EvaluateAsync<string[]>(BrokenNames);
        var cut = await page.EvaluateAsync<string[]>(CutInCharts);
        var overflow = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        var below = await page.EvaluateAsync<int>("document.scrollingElement.scrollHeight - document.scrollingElement.clientHeight");
        var smallest = await page.EvaluateAsync<double?>(SmallestLetters);
        var violations = await Axe.ViolationsOfAsync(page);
        return new Look
        {
            Violations = [.. violations],
            HorizontalOverflow = overflow,
            VerticalOverflow = below,
            SmallestInCharts = smallest ?? double.PositiveInfinity,
            Broken = [.. broken],
            Cut = [.. cut],
        };
    }
}
