namespace TherapyOutcomes.Measures.Standard;

/// <summary>Adds up the three subscales: pain (5 items) comes first, then stiffness (2 items), then function (17 items).</summary>
internal sealed record WomacTotal : ItemScoring
{
    private static readonly int AfterStiffness = Womac.Pain.Items + Womac.Stiffness.Items;

    public override string Allowed =>
        $"24 items: pain, {Womac.Pain.Allowed}; then stiffness, {Womac.Stiffness.Allowed}; then function, {Womac.Function.Allowed}";

    public override string Formula => "the sum of pain, stiffness and function, each items · sum / answered";

    public override bool TryScore(ReadOnlySpan<decimal?> items, out decimal score)
    {
        score = 0;
        if (items.Length != AfterStiffness + Womac.Function.Items
            || !Womac.Pain.TryScore(items[..Womac.Pain.Items], out var pain)
            || !Womac.Stiffness.TryScore(items[Womac.Pain.Items..AfterStiffness], out var stiffness)
            || !Womac.Function.TryScore(items[AfterStiffness..], out var function))
        {
            return false;
        }

        score = pain + stiffness + function;
        return true;
    }
}
