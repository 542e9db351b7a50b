using TherapyOutcomes.Events;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Reports that the client was not screened for red flags before the first session, or not again after a loss or a resume (MON012).</summary>
internal sealed class Mon012NotScreened : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON012",
        Practice = Practice.Monitoring,
        Title = "red flags not screened before the first session, or not again after a loss or a resume",
        Severity = RuleSeverity.Advice,
        ClearsWith = "screen-red-flags",
        IsSilentAfterDischarge = true,
        Rationale = "A red flag that nobody asks about is found too late, above all when someone gets worse or comes back.",
        Source = "Finucane 2020, doi 10.2519/jospt.2020.9971; when to ask is this library's recommendation",
    };

    // It is due at the next visit, whenever that is, so it never falls due in the past. A screening that asked about nothing is none.
    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded())
        {
            return;
        }

        var (since, variant) = AskedSince(context);
        if (!context.Episode.Monitoring.Screenings.AnyFromNewest(since, static (screening, since) => !screening.Event.Asked.IsEmpty && (since is null || screening.Day >= since)))
        {
            sink.Find(new FindingDetail { Variant = variant, DueOn = Visits.Next(context, sink) });
        }
    }

    // A screening on the day of the loss or the return counts, because both belong to one visit.
    private static (DateOnly? Since, string? Variant) AskedSince(RuleContext context)
    {
        var moves = context.Episode.Progress.Moves;
        for (var index = moves.Count - 1; index >= 0; index--)
        {
            if (moves[index].Event is GainLost or Resumed)
            {
                return (moves[index].Day, moves[index].Event is GainLost ? "lost" : "resumed");
            }
        }

        return (null, null);
    }
}
