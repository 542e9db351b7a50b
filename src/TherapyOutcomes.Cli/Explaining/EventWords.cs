using System.Globalization;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>
/// Describes an event on one line: what it is, and the numbers, kinds and ids that matter in it, but never a client's words.
/// </summary>
internal static class EventWords
{
    public static string Of(TherapyEvent @event)
    {
        var name = NameOf(@event);
        return DetailOf(@event) is { } detail ? $"{name}: {detail}" : name;
    }

    // What a client said no to was not done.
    private static string NameOf(TherapyEvent @event) => @event switch
    {
        FeedbackRequested { Declined: not null } => "feedback declined",
        SuccessCelebrated { Kind: CelebrationKind.Declined } => "celebration declined",
        RedFlagCleared { Flag: var flag } when RedFlagCatalog.TryGet(flag, out var known) && known.IsProtective => "red flag closed",
        _ => Words.Of(@event.GetType().Name),
    };

    private static string? DetailOf(TherapyEvent @event) => @event switch
    {
        Discontinued { Kind: DiscontinuationKind.Recovered } ended => $"{ended.From} → Discharged, better",
        Discontinued ended => $"{ended.From} → {ended.To} ({Words.Of(ended.Kind)})",
        StageMoved move => $"{move.From} → {move.To}",
        EpisodeOpened opened => $"{opened.PrimaryMeasure} decides, {Words.Of(opened.Chronicity)}",
        PrimaryMeasureSet set => $"{set.Measure} decides",
        ScoreRecorded score => $"{score.Measure} {Number(score.Value)}",
        ImprovementObserved observed => observed.Holds ? "it holds" : "it does not hold",
        SessionRecorded session => $"{session.Session}, {session.Minutes} minutes",
        ReactionsChecked check => Words.Of(check.Found),
        ReactionReported reaction => $"{reaction.Reaction}, {Words.Of(reaction.Intensity)}, {Words.Of(reaction.Duration)}",
        RedFlagReported flag => flag.Flag.ToString(),
        RedFlagCleared flag => $"{flag.Flag}, by: {flag.By.Kind}",
        ReferralProposed referral => $"{referral.Referral}, {Words.Of(referral.Urgency)}",
        ReferralSent referral => referral.WithoutConsent ? $"{referral.Referral}, without consent" : referral.Referral.ToString(),
        Corrected corrected => corrected.Replacement is { } value ? $"{corrected.What} is {Number(value)}" : $"{corrected.What} is taken back",
        _ => null,
    };

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
