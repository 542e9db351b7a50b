namespace TherapyOutcomes.Browser.Tests.Printing;

/// <summary>A word on paper, with its distance from the edges of its page in millimetres.</summary>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="Text">The word.</param>
/// <param name="Left">From the left edge to the word.</param>
/// <param name="Top">From the top edge to the word.</param>
/// <param name="Right">From the word to the right edge.</param>
/// <param name="Bottom">From the word to the bottom edge.</param>
/// <param name="Points">The size of its letters in points.</param>
internal sealed record PrintedWord(int Page, string Text, double Left, double Top, double Right, double Bottom, double Points)
{
    /// <summary>Whether the word reaches into a margin, where it is cut off or lost.</summary>
    public bool ReachesInto(double sides, double ends) => Math.Min(Left, Right) < sides || Math.Min(Top, Bottom) < ends;
}
