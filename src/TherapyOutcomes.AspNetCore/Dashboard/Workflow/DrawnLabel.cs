namespace TherapyOutcomes.AspNetCore.Dashboard.Workflow;

/// <summary>Where the label of an arrow is.</summary>
/// <param name="Word">The key of the words.</param>
/// <param name="X">The distance from the left.</param>
/// <param name="Y">The distance of the baseline from the top.</param>
/// <param name="Anchor">The side on which X is: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
/// <param name="IsUpright">True if it is read from below, along a line that goes up.</param>
internal sealed record DrawnLabel(string Word, int X, int Y, string Anchor = "start", bool IsUpright = false)
{
    public string? Transform => IsUpright ? FormattableString.Invariant($"rotate(-90 {X} {Y})") : null;
}
