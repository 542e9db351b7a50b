using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.AspNetCore.Dashboard.Cards;

/// <summary>A client's card, as its page shows it.</summary>
internal sealed record CardView
{
    public required EpisodeId Episode { get; init; }

    public required ClientId Client { get; init; }

    /// <summary>The client and the stage.</summary>
    public required string Head { get; init; }

    public required CardSafety Safety { get; init; }

    public required string SafetyLine { get; init; }

    /// <summary>The chart as markup of our own; null if there are too few scores for one.</summary>
    public string? Chart { get; init; }

    public required string ScoreLine { get; init; }

    public required string NextLine { get; init; }

    public static CardView Of(ClientCard card) => new()
    {
        Episode = card.Episode,
        Client = card.Client,
        Head = card.Text.Reveal().Split('\n')[0],
        Safety = card.Safety,
        SafetyLine = card.SafetyLine.Reveal(),
        Chart = ChartOf(card),
        ScoreLine = card.ScoreLine.Reveal(),
        NextLine = card.NextLine.Reveal(),
    };

    private static string? ChartOf(ClientCard card)
    {
        using var chart = new StringWriter();
        CardPage.WriteChart(chart, card);
        return chart.ToString() is { Length: > 0 } markup ? markup : null;
    }
}
