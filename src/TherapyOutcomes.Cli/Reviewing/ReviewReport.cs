using System.Collections.Immutable;
using TherapyOutcomes.Import;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents the counts of a review and its worklist.</summary>
internal sealed class ReviewReport
{
    public ReviewReport(ReviewRequest request, ScoreFile file, ImmutableArray<ClientReview> reviews)
    {
        (Request, File, Reviews) = (request, file, reviews);
        Worklist = [.. reviews
            .Where(review => review.EverImproved || review.HasUrgentMatter)
            .OrderBy(review => review.NextStep is null)
            .ThenBy(review => review.NextStep, NextStep.ByOrderOfWork)
            .ThenByDescending(review => review.IsLost)
            .ThenBy(review => review.Client, StringComparer.OrdinalIgnoreCase)];
        CannotBeJudged = Reasons();
        Stages = reviews.GroupBy(review => review.Stage).OrderBy(group => group.Key).ToImmutableSortedDictionary(group => group.Key, group => group.Count());
    }

    public ReviewRequest Request { get; }

    public ScoreFile File { get; }

    public ImmutableArray<ClientReview> Reviews { get; }

    /// <summary>The clients who got better at any time, and those with a matter that can't wait, in the order of work.</summary>
    public ImmutableArray<ClientReview> Worklist { get; }

    /// <summary>The clients who are worse than at the start and are not on the worklist.</summary>
    public IEnumerable<string> Worse => Reviews
        .Where(review => !review.EverImproved && !review.HasUrgentMatter && review.Standing.Verdict is Verdict.Deteriorated or Verdict.PossiblyDeteriorated)
        .Select(review => review.Client);

    /// <summary>The number of clients who cannot be judged, by reason.</summary>
    public ImmutableSortedDictionary<string, int> CannotBeJudged { get; }

    public ImmutableSortedDictionary<EpisodeStage, int> Stages { get; }

    /// <summary>The clients of each group, ordered by name and not by result; empty if the file has no groups.</summary>
    public IEnumerable<GroupReview> Groups => Reviews
        .Where(review => review.Group is not null)
        .GroupBy(review => review.Group!)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new GroupReview(group.Key, [.. group]));

    public int Clients => File.Clients.Length;

    public int WithFollowUp => Reviews.Count(review => review.Change is not null);

    public int EverImproved => Reviews.Count(review => review.EverImproved);

    public int GainsLost => Reviews.Count(review => review.HasLost);

    public int Relapsed => Reviews.Count(review => review.HasRelapsed);

    public int Recurred => Reviews.Count(review => review.HasRecurred);

    public int Regained => Reviews.Count(review => review.HasRegained);

    public int Mixed => Reviews.Count(review => !review.MixedWith.IsEmpty);

    public int Newest(Verdict verdict) => Reviews.Count(review => review.Standing.Verdict == verdict);

    private ImmutableSortedDictionary<string, int> Reasons()
    {
        var reasons = Reviews.Select(review => review.Standing.Why).OfType<string>().CountBy(why => why).ToDictionary();
        if (Clients > Reviews.Length)
        {
            reasons[Standing.NoScore] = Clients - Reviews.Length;
        }

        return reasons.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
