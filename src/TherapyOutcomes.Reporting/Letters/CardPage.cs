using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting.Charts;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Reporting.Letters;

namespace TherapyOutcomes.Reporting;

/// <summary>
/// Writes a client's card as a single, self-contained HTML page without scripts, external fonts or external images: safety first, then a small chart, the
/// scores in words, and the next act. A phone shows it without scrolling.
/// </summary>
/// <remarks>
/// The page is for the clinic's staff. It works on screens of any width, in light and dark mode, on paper and in grayscale. Everything that comes from
/// records is encoded. Thread-safe.
/// </remarks>
public static class CardPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="output">The writer that receives the page. It should use UTF-8. It is neither flushed nor closed.</param>
    /// <param name="card">The card to write.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="card"/> is null.</exception>
    public static void Write(TextWriter output, ClientCard card)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(card);
        var head = CardContent.HeadOf(card);
        LetterFrame.Write(new HtmlWriter(output), card.Language, head, "card", html => CardContent.Write(html, head, card));
    }

    /// <summary>
    /// Writes the chart of a card alone, as an <c>svg</c> element for a page of the host. It has no style of its own, so that a content security policy without
    /// <c>unsafe-inline</c> lets it through; its colors are the variables <c>--line</c> and <c>--ink</c> of the page. Writes nothing if there are fewer than two scores.
    /// </summary>
    /// <param name="output">The writer that receives the chart. It is neither flushed nor closed.</param>
    /// <param name="card">The card.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="card"/> is null.</exception>
    public static void WriteChart(TextWriter output, ClientCard card)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(card);
        if (card.Points.Length > 1)
        {
            output.Write(CardChart.Of(card, PageWords.For(card.Language)).WithoutStyles().Markup);
        }
    }
}
