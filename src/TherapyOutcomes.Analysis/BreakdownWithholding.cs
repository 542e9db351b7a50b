namespace TherapyOutcomes.Analysis;

/// <summary>Decides which parts of a breakdown are published.</summary>
/// <remarks>
/// Withholding single cells would give them away: who knows which partner is withheld with a small cell, and why, can work backwards. So the parts of
/// a count are published all together or not at all, and whether they are depends on nothing but themselves and the parts below them.
/// </remarks>
internal sealed class BreakdownWithholding(int smallest)
{
    public PublishedBreakdown Run(CountBreakdown whole) => whole.Count >= smallest && CanBeShown(whole) ? Shown(whole) : Withheld(whole);

    private PublishedBreakdown Shown(CountBreakdown node) =>
        new(node.Count, [.. ShowsParts(node) ? node.Parts.Select(Shown) : node.Parts.Select(Withheld)]);

    private static PublishedBreakdown Withheld(CountBreakdown node) => new(null, [.. node.Parts.Select(Withheld)]);

    private bool ShowsParts(CountBreakdown node) => node.Parts.All(CanBeShown);

    // Withheld parts tell that one of them is small. Two parts of 11 would then both be from 1 to 10. From 12 on, either may be 11 or more.
    private bool CanBeShown(CountBreakdown node) =>
        !SmallCells.IsSmall(node.Count, smallest) && (node.Count != smallest || ShowsParts(node));
}
