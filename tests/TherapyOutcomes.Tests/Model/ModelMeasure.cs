namespace TherapyOutcomes.Tests.Model;

/// <summary>An outcome measure with its thresholds in its own unit.</summary>
/// <param name="Name">How scores name it.</param>
/// <param name="HigherIsBetter">Whether a higher score is the better one.</param>
/// <param name="Low">The lowest possible score.</param>
/// <param name="High">The highest possible score.</param>
/// <param name="Mic">The smallest change that matters to clients, where one is known.</param>
/// <param name="Mdc">The smallest change beyond measurement error, where one is known.</param>
/// <param name="UnsettledAfterSession">Whether a score less than 36 hours after a session says nothing (NPRS, VAS, BPI severity).</param>
internal sealed record ModelMeasure(
    string Name, bool HigherIsBetter, decimal Low, decimal High, decimal? Mic, decimal? Mdc, bool UnsettledAfterSession)
{
    /// <summary>The best possible score.</summary>
    public decimal Best => HigherIsBetter ? High : Low;

    /// <summary>How much better <paramref name="current"/> is than <paramref name="earlier"/>; negative means worse.</summary>
    public decimal Gain(decimal earlier, decimal current) => HigherIsBetter ? current - earlier : earlier - current;
}

/// <summary>How long the complaint has lasted; the percentage rule is not for acute ones.</summary>
internal enum ModelChronicity { Acute, Subacute, Chronic }

/// <summary>What a clinic may set: how long, how many scores and at most how many follow-ups "sustained" takes.</summary>
internal sealed record ModelOptions(int Days = 28, int Scores = 2, int FollowUps = 3);
