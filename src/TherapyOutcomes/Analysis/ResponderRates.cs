using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Analysis;

/// <summary>The share of clients recovered or improved, with missing data handled both ways.</summary>
/// <remarks>
/// The two rates bracket what is known: completers alone look too good where those who left did worse. Show both, each with its interval.
/// Rates describe change during care, see <see cref="AnalysisNotes.WithoutControl"/>. Immutable, so safe to share between threads.
/// </remarks>
public sealed record ResponderRates
{
    private ResponderRates()
    {
    }

    /// <summary>Responders among the clients with a class. <see langword="null"/> when nobody has one.</summary>
    public Proportion? Completers { get; private init; }

    /// <summary>Responders among all who started, a missing class counted as no response. <see langword="null"/> when nobody started.</summary>
    public Proportion? MissingAsNonResponder { get; private init; }

    /// <summary>Computes both rates.</summary>
    /// <param name="counts">The classes of the caseload or of one group of it.</param>
    /// <param name="started">How many clients started, if more than those counted; at least <see cref="ClassCounts.Total"/>.</param>
    /// <param name="confidence">Coverage of the intervals, above 0 and below 1; the default is 0.95.</param>
    /// <exception cref="AnalysisParameterException">Fewer started than were counted, or the confidence is out of range.</exception>
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
