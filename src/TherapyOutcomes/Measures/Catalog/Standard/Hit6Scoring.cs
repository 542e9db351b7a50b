namespace TherapyOutcomes.Measures.Standard;

/// <summary>Adds up six answers, each given as its published number of points.</summary>
internal sealed record Hit6Scoring : ItemScoring
{
    private const int Items = 6;

    public override string Allowed => $"{Items} items, each 6 (never), 8 (rarely), 10 (sometimes), 11 (very often) or 13 (always), all answered";

    public override string Formula => "the sum of the answers: never 6, rarely 8, sometimes 10, very often 11, always 13";

    public override bool TryScore(ReadOnlySpan<decimal?> items, out decimal score)
    {
        score = 0;
        foreach (var item in items)
        {
            if (item is not (6m or 8m or 10m or 11m or 13m))
            {
                return false;
            }

            score += item.Value;
        }

        return items.Length == Items;
    }
}
