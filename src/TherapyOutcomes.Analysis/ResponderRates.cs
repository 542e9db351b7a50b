using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Analysis;

/// <summary>The proportion of clients who recovered or improved, with missing data handled in two ways.</summary>
/// <remarks>
/// The completer rate looks too good if those who left did worse, so the two rates bracket what is known. Show both, each with its interval.
/// The rates describe change during care; see <see cref="AnalysisNotes.WithoutControl"/>.
/// </remarks>
public sealed record ResponderRates
{
    private ResponderRates()
    {
    }

    /// <summary>The proportion of responders among the clients with a class; null if no client has one.</summary>
    public Proportion? Completers { get; private init; }

    /// <summary>The proportion of responders among all clients who started, where a missing class counts as no response; null if no client started.</summary>
    public Proportion? MissingAsNonResponder { get; private init; }

    /// <summary>Computes both rates.</summary>
    /// <param name="counts">The counts of the caseload or of one of its groups.</param>
    /// <param name="started">The number of clients who started, if more than were counted; at least <see cref="ClassCounts.Total"/>.</param>
    /// <param name="confidence">The coverage of the intervals, above 0 and below 1. The default is 0.95.</param>
    /// <exception cref="ArgumentNullException"><paramref name="counts"/> is null.</exception>
    /// <exception cref="AnalysisParameterException">Fewer clients started than were counted, or the confidence is out of range.</exception>
    public static ResponderRates Of(ClassCounts counts, int? started = null, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var all = started ?? counts.Total;
        if (all < counts.Total)
        {
            throw new AnalysisParameterException(nameof(started), $"at least the {counts.Total} clients counted", $"Only {all} clients started.");
        }

        return new()
        {
            Completers = counts.Classified == 0 ? null : Proportion.Wilson(counts.Responders, counts.Classified, confidence),
            MissingAsNonResponder = all == 0 ? null : Proportion.Wilson(counts.Responders, all, confidence),
        };
    }
}
