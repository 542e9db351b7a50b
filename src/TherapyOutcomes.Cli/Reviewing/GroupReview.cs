using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents the counts of one group of clients.</summary>
/// <param name="Name">The name of the group; empty for clients without one.</param>
/// <param name="Reviews">The clients.</param>
internal sealed record GroupReview(string Name, ImmutableArray<ClientReview> Reviews)
{
    public int Clients => Reviews.Length;

    public int WithFollowUp => Reviews.Count(review => review.Change is not null);

    public int EverImproved => Reviews.Count(review => review.EverImproved);

    public int Newest(Verdict verdict) => Reviews.Count(review => review.Standing.Verdict == verdict);
}
