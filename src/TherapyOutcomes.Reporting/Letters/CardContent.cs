using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting.Charts;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Letters;

/// <summary>Writes what is on a card, in the order in which it is read.</summary>
internal static class CardContent
{
    /// <summary>Returns the client and the stage in words, which is the first line of the card's text.</summary>
    public static string HeadOf(ClientCard card) => card.Text.Reveal().Split('\n')[0];

    public static void Write(HtmlWriter html, string head, ClientCard card)
    {
        var words = PageWords.For(card.Language);
        html.Element("h1", head);
        WriteSafety(html, card, words);
        if (card.Points.Length > 1)
        {
            html.Open("div", ("class", "chart"));
            html.Markup(CardChart.Of(card, words).Markup);
            html.Close("div");
        }

        html.Element("p", card.ScoreLine.Reveal(), ("class", "score"));
        html.Element("h2", words.Next);
        html.Element("p", card.NextLine.Reveal(), ("class", "next"));
    }

    private static void WriteSafety(HtmlWriter html, ClientCard card, PageWords words)
    {
        var (name, symbol) = card.Safety switch
        {
            CardSafety.Emergency => ("emergency", "\u203C"),
            CardSafety.Stop => ("stop", "\u25A0"),
            CardSafety.Look => ("look", "\u25B2"),
            _ => ("clear", "\u2713"),
        };
        html.Open("p", ("class", $"safety {name}"));
        html.Element("span", symbol, ("class", "symbol"), ("aria-hidden", "true"));
        html.Open("span");
        html.Element("strong", words.Of(card.Safety) + ".");
        html.Text(card.SafetyLine.Reveal());
        html.Close("span");
        html.Close("p");
    }
}
