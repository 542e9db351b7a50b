namespace TherapyOutcomes.Measures.Standard;

/// <summary>Takes the mean of the two subscales, not of all items: pain (5 items) comes first, then disability (8 items).</summary>
internal sealed record SpadiTotal : ItemScoring
{
    public override string Allowed => $"13 items, pain first: {Spadi.Pain.Allowed}; then {Spadi.Disability.Allowed}";

    public override string Formula => $"the mean of pain and disability, each {Spadi.Pain.Formula}";

    public override bool TryScore(ReadOnlySpan<decimal?> items, out decimal score)
    {
        score = 0;
        if (items.Length != Spadi.Pain.Items + Spadi.Disability.Items
            || !Spadi.Pain.TryScore(items[..Spadi.Pain.Items], out var pain)
            || !Spadi.Disability.TryScore(items[Spadi.Pain.Items..], out var disability))
        {
            return false;
        }

        score = (pain + disability) / 2;
        return true;
    }
}
